using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    /// <summary>Writes text so that it can stand between two quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least <see cref="MaxBytesPerChar"/> bytes for each character.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Escape(ReadOnlySpan<char> text, Span<byte> destination) =>
        TryNarrow(text, destination) ? text.Length : EscapeRunes(text, destination);

    /// <summary>Text as it stands between two quotes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same, escaped.</returns>
    public static string Escaped(ReadOnlySpan<char> text)
    {
        var escaped = new byte[text.Length * MaxBytesPerChar];
        return Encoding.UTF8.GetString(escaped.AsSpan(0, Escape(text, escaped)));
    }

    /// <summary>Text as a JSON string.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same, escaped and between quotes.</returns>
    public static string Quoted(string text) => $"\"{Escaped(text)}\"";

    /// <summary>Checks and narrows in one pass. Most text is plain ASCII; where it isn't, what was written is of no use.</summary>
    private static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        if (units.Length < Vector128<ushort>.Count)
        {
            return TryNarrowFew(units, destination);
        }

        var unfit = Vector128<ushort>.Zero;
        var last = units.Length - Vector128<ushort>.Count;
        for (var at = 0; ; at = Math.Min(at + Vector128<ushort>.Count, last))
        {
            var eight = Vector128.Create(units[at..]);
            unfit |= Vector128.GreaterThan(eight - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
                | Vector128.Equals(eight, Vector128.Create((ushort)'"'))
                | Vector128.Equals(eight, Vector128.Create((ushort)'\\'));
            Vector128.Narrow(eight, eight).GetLower().CopyTo(destination[at..]);
            if (at == last)
            {
                return unfit == Vector128<ushort>.Zero;
            }
        }
    }

    private static bool TryNarrowFew(ReadOnlySpan<ushort> units, Span<byte> destination)
    {
        for (var index = 0; index < units.Length; index++)
        {
            if (units[index] is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            destination[index] = (byte)units[index];
        }

        return true;
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
