using System.Buffers;
using System.Text;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Text inside a JSON string. Quotes, backslashes and control characters are escaped, a lone surrogate becomes U+FFFD,
/// everything else stays UTF-8: shorter than escapes, and every JSON reader takes it.
/// </summary>
internal static class JsonText
{
    /// <summary>The most bytes that one UTF-16 unit can take: <c>\u001f</c>.</summary>
    public const int MaxBytesPerChar = 6;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(character => character is not ('"' or '\\'))]);

    /// <summary>Writes text so that it can stand between two quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least <see cref="MaxBytesPerChar"/> bytes for each character.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Escape(ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (text.ContainsAnyExcept(Plain))
        {
            return EscapeRunes(text, destination);
        }

        Ascii.FromUtf16(text, destination, out var written);
        return written;
    }

    private static int EscapeRunes(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var written = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            written += Escape(rune, destination[written..]);
        }

        return written;
    }

    private static int Escape(Rune rune, Span<byte> destination) => rune.Value switch
    {
        '"' => Copy("\\\""u8, destination),
        '\\' => Copy("\\\\"u8, destination),
        '\n' => Copy("\\n"u8, destination),
        '\r' => Copy("\\r"u8, destination),
        '\t' => Copy("\\t"u8, destination),
        < ' ' => Control(rune.Value, destination),
        _ => rune.EncodeToUtf8(destination),
    };

    private static int Control(int code, Span<byte> destination)
    {
        "\\u00"u8.CopyTo(destination);
        destination[4] = (byte)('0' + (code >> 4));
        destination[5] = (byte)"0123456789abcdef"[code & 15];
        return 6;
    }

    private static int Copy(ReadOnlySpan<byte> escape, Span<byte> destination)
    {
        escape.CopyTo(destination);
        return escape.Length;
    }
}
