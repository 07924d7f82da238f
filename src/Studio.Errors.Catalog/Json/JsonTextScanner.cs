using System.Globalization;
using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>Reads one JSON string: its extent and its value. Strict about escapes, control characters and surrogates.</summary>
internal sealed class JsonTextScanner(string text, ProblemList problems)
{
    private readonly StringBuilder value = new();
    private int position;

    /// <summary>Whether something in the string was reported.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads the string that begins with the quote at an offset. One that is not closed ends with its line.</summary>
    public (Extent Extent, string Value) Scan(int start)
    {
        position = start + 1;
        while (position < text.Length && text[position] is not ('"' or '\n' or '\r'))
        {
            if (text[position] == '\\')
            {
                Escape();
            }
            else
            {
                Character();
            }
        }

        if (position < text.Length && text[position] == '"')
        {
            return (Extent.Between(start, position + 1), value.ToString());
        }

        var open = Extent.Between(start, position);
        Report(open, "The text that begins here is not closed on its line", "add '\"', and write line breaks as \\n");
        return (open, value.ToString());
    }

    /// <summary>Whether a character stands for itself, whatever comes before and after it.</summary>
    public static bool IsPlain(char character) => character >= ' ' && character is not ('"' or '\\') && !char.IsSurrogate(character);

    private void Character()
    {
        var character = text[position];
        var isPair = char.IsHighSurrogate(character) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);
        if (character < ' ')
        {
            Report(
                new(position, 1),
                $"A text can't contain the control character '{Phrase.Quote(character.ToString())}'",
                "write it as an escape");
        }
        else if (char.IsSurrogate(character) && !isPair)
        {
            ReportSurrogate(new(position, 1));
        }

        value.Append(text, position, isPair ? 2 : 1);
        position += isPair ? 2 : 1;
    }

    private void Escape()
    {
        var escaped = position + 1 < text.Length ? text[position + 1] : '\0';
        if (escaped == 'u')
        {
            UnicodeEscape();
            return;
        }

        var at = "\"\\/bfnrt".IndexOf(escaped);
        var length = position + 1 < text.Length && escaped is not ('\n' or '\r') ? 2 : 1;
        if (at < 0 || length == 1)
        {
            Report(
                new(position, length),
                $"'{Phrase.Quote(text.Substring(position, length))}' is not an escape",
                "use one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hex digits");
        }
        else
        {
            value.Append("\"\\/\b\f\n\r\t"[at]);
        }

        position += length;
    }

    private void UnicodeEscape()
    {
        var start = position;
        if (!TryHex(position, out var unit))
        {
            Report(new(position, 2), "'\\u' is not followed by four hex digits", "write as in \\u00e9");
            position += 2;
            return;
        }

        position += 6;
        value.Append(unit);
        if (char.IsHighSurrogate(unit) && TryHex(position, out var low) && char.IsLowSurrogate(low))
        {
            value.Append(low);
            position += 6;
        }
        else if (char.IsSurrogate(unit))
        {
            ReportSurrogate(Extent.Between(start, position));
        }
    }

    private bool TryHex(int start, out char unit)
    {
        unit = '\0';
        if (start + 6 > text.Length || text[start] != '\\' || text[start + 1] != 'u')
        {
            return false;
        }

        var isHex = ushort.TryParse(
            text.Substring(start + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
        unit = (char)number;
        return isHex;
    }

    private void ReportSurrogate(Extent extent) =>
        Report(
            extent,
            $"'{Phrase.Quote(text.Substring(extent.Start, extent.Length))}' is half of a surrogate pair",
            "write both halves or neither");

    private void Report(Extent extent, string defect, string cure)
    {
        IsBroken = true;
        problems.Report(Rules.MalformedJson, extent, defect, cure);
    }
}
