using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>Holds a body to the length that the response announces, as long as the fault can still be answered.</summary>
internal static class AnnouncedLength
{
    /// <summary>Refuses more bytes than were announced, before the server is told of any.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="bytes">How many bytes there are.</param>
    /// <exception cref="InvalidOperationException">There are more.</exception>
    public static void Demand(IHeaderDictionary headers, int bytes)
    {
        if (bytes > 0 && headers.ContentLength is { } length && length < bytes)
        {
            throw new InvalidOperationException($"The response announces a Content-Length of {length}, but {bytes} bytes were written.");
        }
    }

    /// <summary>Refuses to end without a body that was announced: the server would answer itself, without an id.</summary>
    /// <param name="head">The response, which has no body.</param>
    /// <param name="method">The request's method.</param>
    /// <exception cref="InvalidOperationException">A body was announced.</exception>
    public static void DemandNone(IHttpResponseFeature head, string method)
    {
        if (head.Headers.ContentLength > 0 && head.StatusCode is >= 200 and not (204 or 304) && !HttpMethods.IsHead(method))
        {
            throw new InvalidOperationException("The response announces a Content-Length, but nothing was written.");
        }
    }
}
