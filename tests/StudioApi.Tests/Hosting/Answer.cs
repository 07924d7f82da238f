using System.Collections.Immutable;
using System.Text;

namespace StudioApi.Tests;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="StatusLine">The first line: <c>HTTP/1.1 404 Not Found</c>.</param>
/// <param name="Headers">Each header line, in order.</param>
/// <param name="Bytes">The body.</param>
public sealed record Answer(string StatusLine, IReadOnlyList<KeyValuePair<string, string>> Headers, ImmutableArray<byte> Bytes)
{
    /// <summary>The status.</summary>
    public int Status => int.Parse(StatusLine.AsSpan(9, 3), provider: null);

    /// <summary>The body as text, without the framing of chunks.</summary>
    public string Body => Encoding.UTF8.GetString(Header("Transfer-Encoding") == "chunked" ? Chunks.Join(Bytes.AsSpan()) : Bytes.AsSpan());

    /// <summary>The request id that the header carries.</summary>
    public string RequestId => Assert.Single(Headers, header => Is(header.Key, "X-Request-Id")).Value;

    /// <summary>The value of a header; null where there is none.</summary>
    public string? Header(string name)
    {
        var values = Headers.Where(header => Is(header.Key, name)).Select(header => header.Value).ToArray();
        return values is [] ? null : string.Join(" | ", values);
    }

    private static bool Is(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
