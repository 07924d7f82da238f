using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The headers that describe a body. Where an error takes the place of a body, they would describe what isn't there;
/// everything else that the application set (CORS, security headers, <c>Allow</c>, cookies) stays.
/// </summary>
internal static class ForeignHeaders
{
    /// <summary>Removes them.</summary>
    /// <param name="headers">The response's headers.</param>
    public static void Remove(IHeaderDictionary headers)
    {
        // As a rule there is nothing but the request id.
        if (headers.Count == 0 || (headers.Count == 1 && headers.ContainsKey(RequestId.HeaderName)))
        {
            return;
        }

        headers.Remove("Content-Encoding");
        headers.Remove("Content-Range");
        headers.Remove("Content-Disposition");
        headers.Remove("Content-Language");
        headers.Remove("Content-Location");
        headers.Remove("Transfer-Encoding");
        headers.Remove("Accept-Ranges");
        headers.Remove("ETag");
        headers.Remove("Last-Modified");
        headers.Remove("Expires");
        headers.Remove("Pragma");
        headers.Remove("Age");
        headers.Remove("Location");
    }
}
