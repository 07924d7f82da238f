using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Lets scripts of another origin read the headers of the contract, wherever CORS lets them read the answer.</summary>
internal static class ExposedHeaders
{
    private const string Ours = "X-Request-Id, Retry-After";

    /// <summary>Adds to what the application exposes.</summary>
    /// <param name="headers">The response's headers.</param>
    public static void Add(IHeaderDictionary headers)
    {
        if (headers.AccessControlAllowOrigin.Count == 0)
        {
            return;
        }

        var exposed = headers.AccessControlExposeHeaders.ToString();
        if (exposed.Length == 0)
        {
            headers.AccessControlExposeHeaders = Ours;
        }
        else if (exposed != "*" && !exposed.Contains(Ours, StringComparison.OrdinalIgnoreCase))
        {
            headers.AccessControlExposeHeaders = $"{exposed}, {Ours}";
        }
    }
}
