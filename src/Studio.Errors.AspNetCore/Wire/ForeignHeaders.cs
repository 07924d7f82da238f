using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The headers that describe another body, or let a cache keep it. Where an error takes the place of that body they would
/// be untrue; everything else that the application set (CORS, security headers, <c>Allow</c>, <c>Link</c>, cookies) stays.
/// </summary>
internal static class ForeignHeaders
{
    // CDN-Cache-Control of RFC 9213 and its kin, such as Cloudflare-CDN-Cache-Control: caches obey them before Cache-Control.
    private const string ForSomeCaches = "-Cache-Control";

    private static readonly FrozenSet<string> Names = new[]
    {
        // How the other body was coded, cut, named and sent.
        "Content-Encoding", "Content-Range", "Content-Disposition", "Content-Language", "Content-Location", "Transfer-Encoding",
        "Accept-Ranges",

        // Which version of it that was, and how long it stays good.
        "ETag", "Last-Modified", "Expires", "Pragma", "Age",

        // What caches and gateways of one kind obey before all other headers: Fastly, Akamai, nginx.
        "Surrogate-Control", "Edge-Control", "X-Accel-Expires",

        // A gateway would send a file in the error's place.
        "X-Accel-Redirect", "X-Sendfile",

        // Sums over its bytes (RFC 9530, 3230, 1864), and signatures over those (RFC 9421): a client that checks them refuses the error.
        "Content-Digest", "Repr-Digest", "Digest", "Content-MD5", "Signature", "Signature-Input",

        // What follows it: an error has no trailers.
        "Trailer",

        // Where a browser goes on from it, what it reads it by and for.
        "Location", "Refresh", "SourceMap", "Use-As-Dictionary",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Removes them.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="own">The header of the request id.</param>
    public static void Remove(IHeaderDictionary headers, string own)
    {
        // As a rule there is nothing but the request id.
        if (headers.Count == 0 || (headers.Count == 1 && headers.ContainsKey(own)))
        {
            return;
        }

        List<string>? foreign = null;
        foreach (var name in headers.Keys)
        {
            if (Names.Contains(name) || name.EndsWith(ForSomeCaches, StringComparison.OrdinalIgnoreCase))
            {
                (foreign ??= []).Add(name);
            }
        }

        foreach (var name in foreign ?? [])
        {
            headers.Remove(name);
        }
    }
}
