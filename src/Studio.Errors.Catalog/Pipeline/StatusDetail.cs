namespace Studio.Errors;

/// <summary>
/// What a status of the framework says about a request, in words of our own, for the code that has room for them. Compiled into the server,
/// which says them, and into the analyzers, which must not offer a fix that loses them.
/// </summary>
internal static class StatusDetail
{
    /// <summary>The words for a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The words; null where the catalog's own message says as much.</returns>
    public static string? Of(int status) => status switch
    {
        405 => "this path does not take this method; the Allow header lists those it takes",
        406 => "the answer can't be given in the media type that was asked for",
        408 => "the request did not arrive in time",
        411 => "the request must state its length",
        412 => "a precondition of the request does not hold",
        413 => "the request body is too large",
        414 => "the request line is too long",
        415 => "the content type of the request body is not one that this path takes",
        416 => "the range lies outside the resource",
        417 => "the Expect header asks for what this API does not do",
        431 => "the request headers are too large",
        505 => "this HTTP version is not supported",
        _ => null,
    };
}
