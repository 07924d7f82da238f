using System.Net;
using System.Text.Json.Nodes;

namespace Studio.Errors.Testing;

/// <summary>
/// What the test of a client has for a catalog; in a test project it is <c>ApiErrors.Testing</c>, which the generator makes for each
/// catalog that the project sees.
/// </summary>
/// <typeparam name="TCode">The generated enum, such as <c>ApiErrorCode</c>.</typeparam>
/// <typeparam name="TException">The generated exception, such as <c>ApiErrorException</c>.</typeparam>
/// <param name="catalog">The catalog, such as <c>ApiErrors.Catalog</c>.</param>
/// <param name="createException">Creates the exception of an error response.</param>
public sealed class ErrorTesting<TCode, TException>(ErrorCatalog catalog, Func<ErrorResponse, TException> createException)
    where TCode : struct, Enum
    where TException : ErrorResponseException
{
    /// <summary>Begins a script with an error, to the byte as the server answers it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="retryAfter">How long to wait, for a code that tells it; null for what the catalog says, else a second.</param>
    /// <param name="fields">Fields, and values of the message, by name; the rest are the catalog's examples.</param>
    /// <param name="requestId">The id of the request; null for the client's own, else a new one.</param>
    /// <returns>A simulator, to go on with <c>Then</c>.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code, or the code no such field or delay.</exception>
    public ErrorSimulator Returns(TCode code, TimeSpan? retryAfter = null, JsonObject? fields = null, string? requestId = null) =>
        new ErrorSimulator(catalog).Then(code, retryAfter, fields, requestId);

    /// <summary>Begins a script with any response.</summary>
    /// <param name="response">The response, such as one of <see cref="EveryResponse"/>.</param>
    /// <returns>A simulator, to go on with <c>Then</c>.</returns>
    public ErrorSimulator Returns(SimulatedResponse response) => new ErrorSimulator(catalog).Then(response);

    /// <summary>The exception that a client throws for an error, for mocks of the client.</summary>
    /// <param name="code">The code.</param>
    /// <param name="retryAfter">How long to wait, for a code that tells it; null for what the catalog says, else a second.</param>
    /// <param name="fields">Fields, and values of the message, by name; the rest are the catalog's examples.</param>
    /// <param name="requestId">The id of the request; null for a new one.</param>
    /// <returns>The exception, not thrown.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code, or the code no such field or delay.</exception>
    public TException Exception(TCode code, TimeSpan? retryAfter = null, JsonObject? fields = null, string? requestId = null) =>
        createException(
            new ErrorRendering(catalog, catalog.Demanded(code), retryAfter, fields, requestId).ReadAsync().GetAwaiter().GetResult());

    /// <summary>
    /// Everything that a client of this API must be ready for: each code, one that it doesn't know yet, a proxy's page in the place of
    /// an error and of a success, half a body, a body that is missing, no answer, and none in time.
    /// </summary>
    /// <returns>The responses, for a theory that covers the client.</returns>
    public IReadOnlyList<SimulatedResponse> EveryResponse()
    {
        const string Half = """{"half":"of this comes"}""";
        return
        [
            .. catalog.Errors.Select(error => SimulatedResponse.Error(catalog, error, retryAfter: null, fields: null, requestId: null)),
            UnknownCode.Of(catalog),
            SimulatedResponse.Html(HttpStatusCode.BadGateway),
            SimulatedResponse.Html(HttpStatusCode.OK),
            SimulatedResponse.CutOff(HttpStatusCode.InternalServerError, Half),
            SimulatedResponse.CutOff(HttpStatusCode.OK, Half),
            SimulatedResponse.Empty(HttpStatusCode.ServiceUnavailable),
            SimulatedResponse.NoAnswer(),
            SimulatedResponse.TimedOut(),
        ];
    }
}
