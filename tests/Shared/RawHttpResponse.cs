using System.Globalization;
using System.Text;

namespace Studio.Errors.Testing;

/// <summary>One response as it came over the wire.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers in their order, as sent.</param>
/// <param name="Body">The body, without its framing.</param>
/// <param name="IsWhole">False where the connection ended before the framing said so.</param>
public sealed record RawHttpResponse(
    int Status,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body,
    bool IsWhole)
{
    /// <summary>The first line: <c>HTTP/1.1 404 Not Found</c>; empty for a response of another version.</summary>
    public string StatusLine { get; init; } = "";

    /// <summary>The request id, which every response carries.</summary>
    public string RequestId => Header("X-Request-Id") ?? throw new InvalidOperationException($"No X-Request-Id: {this}");

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The one value of a header.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>The value; null where the header isn't there.</returns>
    /// <exception cref="InvalidOperationException">The header is there more than once.</exception>
    public string? Header(string name) =>
        Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).SingleOrDefault();

    /// <summary>The value of Content-Length; null where the response has none.</summary>
    public int? ContentLength => Header("Content-Length") is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The response as text, for a failed assertion.</summary>
    /// <returns>Status line, headers and body.</returns>
    public override string ToString() =>
        $"{Status}{(IsWhole ? "" : " (cut)")}\n{string.Join('\n', Headers.Select(header => $"{header.Key}: {header.Value}"))}\n\n{Text}";
}
