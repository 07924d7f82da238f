using System.Buffers;

namespace Studio.Errors;

/// <summary>
/// Finds the code in an envelope as servers write it, without a JSON reader: an object of the one member <c>error</c>,
/// whose members have plain names and values that are no objects or arrays. It reads to the end, so that a cut or garbled
/// tail is noticed. Anything unusual, valid or not, is left to the JSON reader, which alone decides what is no envelope.
/// </summary>
internal ref struct EnvelopeScanner
{
    // A string runs up to its quote; an escape or a character that JSON forbids in a string stops it before.
    private static readonly SearchValues<byte> StringEnd = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static value => (byte)value), (byte)'"', (byte)'\\']);

    private readonly ReadOnlySpan<byte> body;
    private ReadOnlySpan<byte> code;
    private int at;

    private EnvelopeScanner(ReadOnlySpan<byte> body) => this.body = body;

    /// <summary>Looks for the code.</summary>
    /// <param name="utf8Body">The body.</param>
    /// <param name="code">The code as it stands there.</param>
    /// <returns>False where the body is not as expected: it may still be an envelope.</returns>
    public static bool TryFind(ReadOnlySpan<byte> utf8Body, out ReadOnlySpan<byte> code)
    {
        var scanner = new EnvelopeScanner(utf8Body);
        var isFound = scanner.TryFind();
        code = scanner.code;
        return isFound;
    }

    private bool TryFind()
    {
        var canonical = "{\"error\":{\"code\":"u8;
        if (body.StartsWith(canonical))
        {
            at = canonical.Length;
            return TryString(out code) && TryKnown(",\"message\":\""u8) && TryKnown(",\"requestId\":\""u8) && TryMembers() && IsEnd();
        }

        return TryToken((byte)'{') && TryString(out var name) && name.SequenceEqual("error"u8) && TryToken((byte)':')
            && TryToken((byte)'{') && TryMember() && TryMembers() && IsEnd() && !code.IsEmpty;
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

    /// <summary>A member. One that is called as another before it makes the reader decide which counts.</summary>
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

        return code.IsEmpty && TryString(out code);
    }

    private bool TryValue()
    {
        if (TryString(out _))
        {
            return true;
        }

        // TryString has skipped the space before.
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
        return TryRest(out _);
    }

    private bool TryString(out ReadOnlySpan<byte> text)
    {
        text = default;
        return TryToken((byte)'"') && TryRest(out text);
    }

    /// <summary>A string after its first quote.</summary>
    private bool TryRest(out ReadOnlySpan<byte> text)
    {
        text = default;
        var length = body[at..].IndexOfAny(StringEnd);
        if (length < 0 || body[at + length] != (byte)'"')
        {
            return false;
        }

        text = body.Slice(at, length);
        at += length + 1;
        return true;
    }

    private bool TryToken(byte token)
    {
        if ((uint)at < (uint)body.Length && body[at] == token)
        {
            at++;
            return true;
        }

        SkipSpace();
        if ((uint)at < (uint)body.Length && body[at] == token)
        {
            at++;
            return true;
        }

        return false;
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
