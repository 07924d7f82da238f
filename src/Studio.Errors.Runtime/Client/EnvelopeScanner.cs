using System.Numerics;
using System.Runtime.Intrinsics;

namespace Studio.Errors;

/// <summary>
/// Finds the code in an envelope as servers write it, without a JSON reader: an object of the one member <c>error</c>,
/// whose members have plain names and values that are no objects or arrays. It reads to the end, so that a cut or garbled
/// tail is noticed. Anything unusual, valid or not, is left to the JSON reader, which alone decides what is no envelope.
/// </summary>
internal ref struct EnvelopeScanner
{
    private const int Block = 64;
    private const int Longest = 16 * Block;

    private readonly ReadOnlySpan<byte> body;

    /// <summary>A bit for each byte at which a string can't go on: its quote, an escape, and what JSON forbids in strings.</summary>
    private readonly ReadOnlySpan<ulong> stops;

    private int at;
    private int codeStart;
    private int codeEnd;

    private EnvelopeScanner(ReadOnlySpan<byte> body, ReadOnlySpan<ulong> stops)
    {
        this.body = body;
        this.stops = stops;
    }

    /// <summary>Looks for the code.</summary>
    /// <param name="utf8Body">The body.</param>
    /// <param name="code">The code as it stands there.</param>
    /// <returns>False where the body is not as expected: it may still be an envelope.</returns>
    public static bool TryFind(ReadOnlySpan<byte> utf8Body, out ReadOnlySpan<byte> code)
    {
        code = default;
        if (utf8Body.Length > Longest)
        {
            return false;
        }

        Span<ulong> stops = stackalloc ulong[Longest / Block];
        Mark(utf8Body, stops);
        var scanner = new EnvelopeScanner(utf8Body, stops);
        if (!scanner.TryFind())
        {
            return false;
        }

        code = utf8Body[scanner.codeStart..scanner.codeEnd];
        return true;
    }

    // The strings of a body are short: their ends are found for 64 bytes at once, not for each string alone.
    private static void Mark(ReadOnlySpan<byte> body, Span<ulong> stops)
    {
        var block = 0;
        for (; body.Length >= Block; body = body[Block..])
        {
            stops[block++] = StopsOf(body);
        }

        if (body.Length > 0)
        {
            // The zeros that fill the last block are stops themselves.
            Span<byte> last = stackalloc byte[Block];
            body.CopyTo(last);
            stops[block] = StopsOf(last);
        }
    }

    private static ulong StopsOf(ReadOnlySpan<byte> block) =>
        StopsOf(Vector256.Create(block)) | ((ulong)StopsOf(Vector256.Create(block[Vector256<byte>.Count..])) << Vector256<byte>.Count);

    private static uint StopsOf(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\')) | Vector256.LessThan(bytes, Vector256.Create((byte)' ')))
        .ExtractMostSignificantBits();

    private bool TryFind()
    {
        var canonical = "{\"error\":{\"code\":\""u8;
        if (body.StartsWith(canonical))
        {
            at = codeStart = canonical.Length;
            codeEnd = EndOfString();
            return codeEnd > 0 && TryKnown(",\"message\":\""u8) && TryKnown(",\"requestId\":\""u8) && TryMembers() && IsEnd();
        }

        return TryToken((byte)'{') && TryString(out var name) && name.SequenceEqual("error"u8) && TryToken((byte)':')
            && TryToken((byte)'{') && TryMember() && TryMembers() && IsEnd() && codeEnd > 0;
    }

    /// <summary>The members after the first one, and the brace that ends them.</summary>
    private bool TryMembers()
    {
        while (TryToken((byte)','))
        {
            if (!TryMember())
            {
                return false;
            }
        }

        return TryToken((byte)'}');
    }

    /// <summary>A member. A second code makes the reader decide which counts.</summary>
    private bool TryMember()
    {
        if (!TryString(out var name) || !TryToken((byte)':'))
        {
            return false;
        }

        if (!name.SequenceEqual("code"u8))
        {
            return TryValue();
        }

        if (codeEnd > 0 || !TryToken((byte)'"'))
        {
            return false;
        }

        codeStart = at;
        codeEnd = EndOfString();
        return codeEnd > 0;
    }

    private bool TryValue()
    {
        if (TryToken((byte)'"'))
        {
            return EndOfString() > 0;
        }

        // TryToken has skipped the space before.
        var rest = body[at..];
        var length = rest.StartsWith("true"u8) || rest.StartsWith("null"u8) ? 4 : rest.StartsWith("false"u8) ? 5 : WholeNumber(rest);
        at += length;
        return length > 0;
    }

    /// <summary>The length of a whole number without a sign and without a zero in front; what follows is left to be a comma or a brace.</summary>
    private static int WholeNumber(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end == 1 || (end > 1 && rest[0] != (byte)'0') ? end : 0;
    }

    /// <summary>A text whose name our own server writes at this place, where it does; nothing where it doesn't.</summary>
    private bool TryKnown(ReadOnlySpan<byte> beginning)
    {
        if (!body[at..].StartsWith(beginning))
        {
            return true;
        }

        at += beginning.Length;
        return EndOfString() > 0;
    }

    private bool TryString(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!TryToken((byte)'"'))
        {
            return false;
        }

        var start = at;
        var end = EndOfString();
        if (end == 0)
        {
            return false;
        }

        text = body[start..end];
        return true;
    }

    /// <summary>Goes past the string that we are in.</summary>
    /// <returns>Where its closing quote stands; 0 where something else stops it.</returns>
    private int EndOfString()
    {
        var block = at / Block;
        if (block >= stops.Length)
        {
            return 0;
        }

        var bits = (stops[block] >> (at % Block)) << (at % Block);
        while (bits == 0)
        {
            if (++block == stops.Length)
            {
                return 0;
            }

            bits = stops[block];
        }

        var end = (block * Block) + BitOperations.TrailingZeroCount(bits);
        if ((uint)end >= (uint)body.Length || body[end] != (byte)'"')
        {
            return 0;
        }

        at = end + 1;
        return end;
    }

    private bool TryToken(byte token)
    {
        if ((uint)at >= (uint)body.Length || body[at] != token)
        {
            SkipSpace();
            if ((uint)at >= (uint)body.Length || body[at] != token)
            {
                return false;
            }
        }

        at++;
        return true;
    }

    private void SkipSpace()
    {
        while ((uint)at < (uint)body.Length && body[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }
    }

    private bool IsEnd()
    {
        if (!TryToken((byte)'}'))
        {
            return false;
        }

        SkipSpace();
        return at == body.Length;
    }
}
