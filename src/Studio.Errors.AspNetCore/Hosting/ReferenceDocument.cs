using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Studio.Errors.AspNetCore;

/// <summary>A finished document of the reference, which a browser may keep and ask after.</summary>
internal sealed class ReferenceDocument
{
    private readonly byte[] bytes;
    private readonly string contentType;
    private readonly EntityTagHeaderValue tag;

    public ReferenceDocument(string text, string contentType)
    {
        bytes = Encoding.UTF8.GetBytes(text);
        this.contentType = contentType;
        tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
    }

    /// <summary>Sends the document, or that the browser's copy is still good.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Done once it is sent.</returns>
    public Task SendAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        ForbidFrames(headers);
        return Results.Bytes(bytes, contentType, entityTag: tag).ExecuteAsync(context);
    }

    // The page's own policy stands in the page; this part of it counts in a header alone.
    private static void ForbidFrames(IHeaderDictionary headers)
    {
        const string Directive = "frame-ancestors";
        if (!headers.ContentSecurityPolicy.Any(policy => policy?.Contains(Directive, StringComparison.OrdinalIgnoreCase) is true))
        {
            headers.Append(HeaderNames.ContentSecurityPolicy, $"{Directive} 'none'");
        }
    }
}
