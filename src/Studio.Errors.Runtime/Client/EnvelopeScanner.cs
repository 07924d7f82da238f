using System.Buffers.Binary;

namespace Studio.Errors;

/// <summary>
/// Finds the code in an envelope as servers write it, without a JSON reader: an object of the one member <c>error</c>,
/// whose members have plain names. Objects and arrays in it are gone over as far as fields nest. It reads to the end, so that a cut
/// or garbled tail is noticed. Anything unusual, valid or not, is left to the JSON reader, which alone decides what is no envelope.
/// </summary>
/// <remarks>
/// Places are passed from call to call, not kept in fields: they stay in registers then. A place below zero says that the
/// body isn't as expected; what goes on from there says so too.
/// </remarks>
internal readonly ref struct EnvelopeScanner
{
    private const int Lost = -1;

    /// <summary>How deep fields are followed: deeper than a catalog's types mostly nest.</summary>
    private const int Deepest = 8;

    private readonly ReadOnlySpan<byte> body;
    private readonly StringEnds ends;

    private EnvelopeScanner(ReadOnlySpan<byte> body, StringEnds ends)
    {
        this.body = body;
        this.ends = ends;
    }

    /// <summary>Looks for the code.</summary>
    /// <param name="utf8Body">The body.</param>
    /// <param name="code">The code as it stands there.</param>
    /// <returns>False where the body is not as expected: it may still be an envelope.</returns>
    public static bool TryFind(ReadOnlySpan<byte> utf8Body, out ReadOnlySpan<byte> code)
    {
        code = default;
        if (utf8Body.Length > StringEnds.LongestBody)
        {
            return false;
        }

        var scanner = new EnvelopeScanner(utf8Body, StringEnds.Of(utf8Body, stackalloc ulong[StringEnds.Blocks]));
        if (!scanner.TryUsual(out var place) && !scanner.TryOther(out place))
        {
            return false;
        }

        code = utf8Body[place.Start..place.End];
        return true;
    }

    /// <summary>
    /// The bytes of our own server, where every field is a string, and the same with a space after each colon and comma, as
    /// other libraries write. What stands between two strings is compared as one number.
    /// </summary>
    private bool TryUsual(out (int Start, int End) code)
    {
        code = default;
        var isTight = body.StartsWith("{\"error\":{\""u8);
        if (!isTight && !body.StartsWith("{\"error\": {\""u8))
        {
            return false;
        }

        var mask = isTight ? 0x00FFFFFFu : 0xFFFFFFFFu;
        var (colon, comma) = isTight ? (Number("\":\"\0"u8), Number("\",\"\0"u8)) : (Number("\": \""u8), Number("\", \""u8));

        // The quotes of "error", and the one that begins the first name.
        var quotes = ends.GetEnumerator();
        _ = (quotes.Next(), quotes.Next());
        while (true)
        {
            var name = quotes.Next() + 1;
            var nameEnd = quotes.Next();
            if (nameEnd > body.Length - 4 || (Number(body[nameEnd..]) & mask) != colon)
            {
                return false;
            }

            var value = quotes.Next() + 1;
            var end = quotes.Next();
            if (nameEnd - name == 4 && Number(body[name..]) == Number("code"u8))
            {
                if (code.End > 0)
                {
                    return false;
                }

                code = (value, end);
            }

            if (end > body.Length - 4 || (Number(body[end..]) & mask) != comma)
            {
                return body[end..].SequenceEqual("\"}}"u8) && code.End > 0;
            }
        }
    }

    private static uint Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    /// <summary>The same JSON in another spelling.</summary>
    private bool TryOther(out (int Start, int End) code)
    {
        code = default;
        var name = Pass(Pass(0, (byte)'{'), (byte)'"');
        var nameEnd = EndOfString(name);
        if (nameEnd < 0 || !body[name..nameEnd].SequenceEqual("error"u8))
        {
            return false;
        }

        var at = Pass(Pass(nameEnd + 1, (byte)':'), (byte)'{');
        do
        {
            at = PassMember(at, ref code);
        }
        while (IsAt(ref at, (byte)','));

        at = SkipSpace(Pass(Pass(at, (byte)'}'), (byte)'}'));
        return at == body.Length && code.End > 0;
    }

    /// <summary>Goes over a member. A second code makes the reader decide which counts.</summary>
    private int PassMember(int at, ref (int Start, int End) code)
    {
        var name = Pass(at, (byte)'"');
        var nameEnd = EndOfString(name);
        var value = nameEnd < 0 ? Lost : Pass(nameEnd + 1, (byte)':');
        if (value < 0 || !IsCode(name, nameEnd))
        {
            return PassValue(value, depth: 0);
        }

        var start = Pass(value, (byte)'"');
        var end = EndOfString(start);
        if (end < 0 || code.End > 0)
        {
            return Lost;
        }

        code = (start, end);
        return end + 1;
    }

    private bool IsCode(int name, int nameEnd) => nameEnd - name == 4 && body[name..nameEnd].SequenceEqual("code"u8);

    private int PassValue(int at, int depth)
    {
        if (IsAt(ref at, (byte)'"'))
        {
            var end = EndOfString(at);
            return end < 0 ? Lost : end + 1;
        }

        if (at < 0)
        {
            return Lost;
        }

        if (depth < Deepest && (IsAt(ref at, (byte)'[') || IsAt(ref at, (byte)'{')))
        {
            return PassItems(at, body[at - 1] == (byte)'{', depth + 1);
        }

        var rest = body[at..];
        var length = rest.StartsWith("true"u8) || rest.StartsWith("null"u8) ? 4 : rest.StartsWith("false"u8) ? 5 : WholeNumber(rest);
        return length > 0 ? at + length : Lost;
    }

    /// <summary>Goes over what stands in an array or object, and its end.</summary>
    private int PassItems(int at, bool isObject, int depth)
    {
        var close = isObject ? (byte)'}' : (byte)']';
        if (IsAt(ref at, close))
        {
            return at;
        }

        do
        {
            at = PassValue(isObject ? PassName(at) : at, depth);
        }
        while (IsAt(ref at, (byte)','));

        return Pass(at, close);
    }

    private int PassName(int at)
    {
        var end = EndOfString(Pass(at, (byte)'"'));
        return end < 0 ? Lost : Pass(end + 1, (byte)':');
    }

    /// <summary>
    /// The length of a whole number without a sign and without a zero in front; what follows is left to be a comma or a brace.
    /// </summary>
    private static int WholeNumber(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end == 1 || (end > 1 && rest[0] != (byte)'0') ? end : 0;
    }

    /// <summary>Where the closing quote of the string stands that begins here.</summary>
    private int EndOfString(int at)
    {
        if (at < 0)
        {
            return Lost;
        }

        var end = ends.After(at);
        return end < body.Length && body[end] == (byte)'"' ? end : Lost;
    }

    private int Pass(int at, byte token) => IsAt(ref at, token) ? at : Lost;

    /// <summary>Whether a token comes next, after white space; goes past what it finds.</summary>
    private bool IsAt(ref int at, byte token)
    {
        if ((uint)at >= (uint)body.Length || body[at] != token)
        {
            at = SkipSpace(at);
            if ((uint)at >= (uint)body.Length || body[at] != token)
            {
                return false;
            }
        }

        at++;
        return true;
    }

    private int SkipSpace(int at)
    {
        while ((uint)at < (uint)body.Length && body[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
