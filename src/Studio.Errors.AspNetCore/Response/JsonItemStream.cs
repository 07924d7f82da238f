namespace Studio.Errors.AspNetCore;

/// <summary>
/// A JSON array that is written item by item. A serializer flushes wherever its buffer is full; here an item leaves only
/// as a whole, so that an error item can follow it at any time.
/// </summary>
internal sealed class JsonItemStream : IItemStream
{
    private long seen;
    private long whole;
    private int depth;
    private bool inString;
    private bool escaped;
    private bool hasItems;
    private bool isArray;

    /// <inheritdoc/>
    public long Accept(ReadOnlySpan<byte> bytes)
    {
        isArray |= seen == 0 && bytes is [(byte)'[', ..];
        foreach (var value in bytes)
        {
            seen++;
            if (inString)
            {
                ReadString(value);
            }
            else
            {
                Read(value);
            }
        }

        return isArray ? whole : seen;
    }

    /// <inheritdoc/>
    public byte[] End(ReadOnlySpan<byte> envelope) =>
        !isArray || depth == 0 ? [] : hasItems ? [(byte)',', .. envelope, (byte)']'] : [.. envelope, (byte)']'];

    private void ReadString(byte value)
    {
        inString = escaped || value != '"';
        escaped = !escaped && value == '\\';
        if (!inString)
        {
            EndValue();
        }
    }

    private void Read(byte value)
    {
        switch (value)
        {
            case (byte)'"':
                inString = true;
                break;
            case (byte)'[' or (byte)'{':
                whole = ++depth == 1 ? seen : whole;
                break;
            case (byte)']' or (byte)'}':
                depth--;
                EndValue();
                break;
            case (byte)',' or <= (byte)' ':
                break;
            default:
                // A digit or a letter. A writer never flushes inside a number, so each may be the last.
                EndValue();
                break;
        }
    }

    private void EndValue()
    {
        if (depth <= 1)
        {
            whole = seen;
            hasItems = true;
        }
    }
}
