using Studio.Errors.AspNetCore;

namespace Studio.Errors.Testing;

/// <summary>
/// Asks the server for an error with every request (<c>Prefer: error=…</c>), so that any client meets it, and fails where the server
/// did not answer with it. For <c>factory.CreateDefaultClient(new PreferredErrorHandler("rate_limited"))</c>.
/// </summary>
/// <param name="code">The code as it is on the wire.</param>
public sealed class PreferredErrorHandler(string code) : DelegatingHandler
{
    /// <summary>Makes the handler of an error.</summary>
    /// <typeparam name="TError">The error, such as <c>ApiErrors.RateLimited</c>.</typeparam>
    /// <returns>The handler.</returns>
    public static PreferredErrorHandler Of<TError>()
        where TError : ErrorResult, IErrorResult<TError> => new(TError.Template.Definition.Code);

    /// <summary>Asks for the error.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer, which is the error.</returns>
    /// <exception cref="ErrorAssertionException">The server answered something else.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ErrorPreference.Set(request, code);
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await ErrorPreference.DemandAsync(request, response, code, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
