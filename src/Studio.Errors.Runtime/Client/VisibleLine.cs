using System.Globalization;
using System.Text;

namespace Studio.Errors;

/// <summary>Shows a text of another server on one line: what could forge a line or hide is spelled as JSON spells it.</summary>
internal static class VisibleLine
{
    /// <summary>The text, fit for a log.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many characters are shown at most.</param>
    /// <returns>The line; it ends with an ellipsis where it was cut.</returns>
    public static string Of(string text, int longest)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest));
        for (var index = 0; index < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, index, out var rune);
            var shown = isWhole && IsVisible(rune) ? rune.ToString() : Spelled(text.AsSpan(index, isWhole ? rune.Utf16SequenceLength : 1));
            if (line.Length + shown.Length > longest)
            {
                return line.Append('\u2026').ToString();
            }

            line.Append(shown);
            index += isWhole ? rune.Utf16SequenceLength : 1;
        }

        return line.ToString();
    }

    private static string Spelled(ReadOnlySpan<char> characters)
    {
        var spelled = new StringBuilder();
        foreach (var character in characters)
        {
            spelled.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return spelled.ToString();
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
