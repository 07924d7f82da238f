using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Faults of a request body that the framework throws as if they were the server's: a coding that does not decode, and a
/// charset that nobody knows. Blamed on the server they would tell the client to send the same again.
/// </summary>
internal static class UnreadableBody
{
    /// <summary>Describes the fault.</summary>
    /// <param name="context">The request.</param>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The words; null where the body is not to blame.</returns>
    public static string? Describe(HttpContext context, Exception exception) => exception switch
    {
        { Source: { } source } when source.StartsWith("System.IO.Compression", StringComparison.Ordinal)
            && IObservedResponse.Of(context) is { HasEncodedBody: true } =>
            "the request body does not decode by its Content-Encoding",
        InvalidOperationException when HasUnknownCharset(context.Request.ContentType) =>
            "the charset of the request body is not known",
        _ => null,
    };

    private static bool HasUnknownCharset(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || type.Charset.Length == 0)
        {
            return false;
        }

        try
        {
            Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString());
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
