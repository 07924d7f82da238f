namespace Studio.Errors;

/// <summary>
/// Throws the typed exception of a catalog for every error response, so that it reaches the caller through any client that
/// sends by an <see cref="HttpClient"/>, a generated one too.
/// </summary>
/// <param name="catalog">The catalog of the API.</param>
/// <param name="createException">Creates the exception of an error response.</param>
/// <param name="time">The clock for dates in <c>Retry-After</c>.</param>
internal sealed class ErrorThrowHandler(
    ErrorCatalog catalog,
    Func<ErrorResponse, ErrorResponseException> createException,
    TimeProvider time) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if ((int)response.StatusCode < 400)
        {
            return response;
        }

        using (response)
        {
            throw createException(await ErrorResponse.ReadAsync(catalog, response, time, cancellationToken).ConfigureAwait(false));
        }
    }
}
