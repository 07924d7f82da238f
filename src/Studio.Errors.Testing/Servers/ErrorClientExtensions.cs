using Studio.Errors.AspNetCore;

namespace Studio.Errors.Testing;

/// <summary>Asks a server for its errors.</summary>
public static class ErrorClientExtensions
{
    /// <summary>
    /// Sends a GET that asks for an error (<c>Prefer: error=…</c>), which a server in Development answers without anything being broken.
    /// </summary>
    /// <typeparam name="TError">The error, such as <c>ApiErrors.RateLimited</c>.</typeparam>
    /// <param name="client">A client of the server.</param>
    /// <param name="path">The path of an endpoint that can answer it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The error as a client reads it.</returns>
    /// <exception cref="ErrorAssertionException">The server answered something else; the text says why it may have.</exception>
    public static async Task<ErrorResponse> AskAsync<TError>(
        this HttpClient client, string path, CancellationToken cancellationToken = default)
        where TError : ErrorResult, IErrorResult<TError>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await client.AskAsync<TError>(request, cancellationToken);
    }

    /// <summary>
    /// Sends a request that asks for an error (<c>Prefer: error=…</c>), which a server in Development answers without anything being
    /// broken.
    /// </summary>
    /// <typeparam name="TError">The error, such as <c>ApiErrors.RateLimited</c>.</typeparam>
    /// <param name="client">A client of the server.</param>
    /// <param name="request">A request to an endpoint that can answer it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The error as a client reads it.</returns>
    /// <exception cref="ErrorAssertionException">The server answered something else; the text says why it may have.</exception>
    public static Task<ErrorResponse> AskAsync<TError>(
        this HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken = default)
        where TError : ErrorResult, IErrorResult<TError> =>
        client.AskAsync(TError.Template.Catalog, TError.Template.Definition.Code, request, cancellationToken);

    /// <summary>Sends a request that asks for an error, where the test sees no generated results of the server.</summary>
    /// <param name="client">A client of the server.</param>
    /// <param name="catalog">The catalog, such as <c>ApiErrors.Catalog</c>.</param>
    /// <param name="code">The code as it is on the wire.</param>
    /// <param name="request">A request to an endpoint that can answer it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The error as a client reads it.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code.</exception>
    /// <exception cref="ErrorAssertionException">The server answered something else; the text says why it may have.</exception>
    public static async Task<ErrorResponse> AskAsync(
        this HttpClient client,
        ErrorCatalog catalog,
        string code,
        HttpRequestMessage request,
        CancellationToken cancellationToken = default)
    {
        ErrorPreference.Set(request, catalog.Demanded(code).Code);
        using var response = await client.SendAsync(request, cancellationToken);
        await ErrorPreference.DemandAsync(request, response, code, cancellationToken);
        return await response.ShouldBeErrorAsync(catalog, code, cancellationToken);
    }
}
