namespace Studio.Errors.AspNetCore;

/// <summary>Server-sent events: an event ends with an empty line, and nothing is held back.</summary>
internal sealed class EventItemStream : IItemStream
{
    private long seen;
    private int lineEnds = 2;

    /// <inheritdoc/>
    public long Accept(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            lineEnds = value == '\n' ? lineEnds + 1 : value == '\r' ? lineEnds : 0;
        }

        return seen += bytes.Length;
    }

    /// <inheritdoc/>
    public byte[] End(ReadOnlySpan<byte> envelope) => lineEnds < 2 ? [] : [.. "event: error\ndata: "u8, .. envelope, .. "\n\n"u8];
}
