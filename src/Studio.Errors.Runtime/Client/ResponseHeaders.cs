using System.Buffers;
using System.Net.Http.Headers;

namespace Studio.Errors;

/// <summary>What the headers of an answer say of its error.</summary>
/// <param name="Code">The code, where the catalog names a header for it.</param>
/// <param name="ContentType">The media type of the body.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
internal readonly record struct ResponseHeaders(string? Code, string? ContentType, string? RequestId, TimeSpan? RetryAfter)
{
    private const int LongestCode = 64;

    private static readonly SearchValues<char> ofCodes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>Reads the headers of an answer.</summary>
    public static ResponseHeaders Of(EnvelopeShape shape, HttpResponseMessage response, TimeProvider time) =>
        Of(shape, response.Headers, response.Content.Headers.ContentType?.MediaType, time);

    /// <summary>Reads headers.</summary>
    public static ResponseHeaders Of(EnvelopeShape shape, HttpResponseHeaders headers, string? contentType, TimeProvider time) => new(
        shape.CodeHeader is { } name ? Fit(Single(headers, name)) : null,
        contentType,
        Single(headers, shape.RequestId.Header),
        RetryAfterHeader.Read(headers, time.GetUtcNow()));

    private static string? Fit(string? text) =>
        text is { Length: > 0 and <= LongestCode } && !text.AsSpan().ContainsAnyExcept(ofCodes) ? text : null;

    private static string? Single(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count == 1 ? values.ToString() : null;
}
