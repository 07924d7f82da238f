using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>What a status of the framework says about a request, in words of our own, for the code that has room for them.</summary>
internal static class StatusDetail
{
    /// <summary>The words for a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The words; null where the catalog's own message says as much.</returns>
    public static string? Of(int status) => status switch
    {
        StatusCodes.Status405MethodNotAllowed => "this path does not take this method; the Allow header lists those it takes",
        StatusCodes.Status406NotAcceptable => "the answer can't be given in the media type that was asked for",
        StatusCodes.Status408RequestTimeout => "the request did not arrive in time",
        StatusCodes.Status411LengthRequired => "the request must state its length",
        StatusCodes.Status412PreconditionFailed => "a precondition of the request does not hold",
        StatusCodes.Status413PayloadTooLarge => "the request body is too large",
        StatusCodes.Status414UriTooLong => "the request line is too long",
        StatusCodes.Status415UnsupportedMediaType => "the content type of the request body is not one that this path takes",
        StatusCodes.Status416RangeNotSatisfiable => "the range lies outside the resource",
        StatusCodes.Status417ExpectationFailed => "the Expect header asks for what this API does not do",
        StatusCodes.Status431RequestHeaderFieldsTooLarge => "the request headers are too large",
        StatusCodes.Status505HttpVersionNotsupported => "this HTTP version is not supported",
        _ => null,
    };
}
