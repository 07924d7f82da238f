using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Lets scripts of another origin read the headers of the contract, wherever CORS lets them read the answer.</summary>
internal static class ExposedHeaders
{
    /// <summary>Adds to what the application exposes.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="shape">The shape of the errors that may be answered.</param>
    public static void Add(IHeaderDictionary headers, EnvelopeShape shape)
    {
        if (headers.AccessControlAllowOrigin.Count == 0)
        {
            return;
        }

        var ours = $"{shape.RequestId.Header}, Retry-After{(shape.CodeHeader is { } code ? $", {code}" : "")}";
        var exposed = headers.AccessControlExposeHeaders.ToString();
        if (exposed.Length == 0)
        {
            headers.AccessControlExposeHeaders = ours;
        }
        else if (exposed != "*" && !exposed.Contains(ours, StringComparison.OrdinalIgnoreCase))
        {
            headers.AccessControlExposeHeaders = $"{exposed}, {ours}";
        }
    }
}
