using System.Globalization;
using System.Text;

namespace Studio.Errors.Reference;

/// <summary>
/// Makes characters visible that could disguise a text: controls, format characters such as the bidirectional marks, and
/// lone halves of pairs. They are shown as <c>\u202E</c>, which is also how JSON spells them.
/// </summary>
internal static class VisibleText
{
    /// <summary>The text, fit to be shown.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.Any(IsHidden))
        {
            return text ?? "";
        }

        var shown = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            if (IsHidden(text[index]) && !IsPair(text, index))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:X4}");
            }
            else
            {
                shown.Append(text[index]);
            }
        }

        return shown.ToString();
    }

    /// <summary>The text, fit to be shown on one line.</summary>
    public static string OneLine(string? text) => Of(text).Replace('\n', ' ').Replace('\t', ' ');

    private static bool IsHidden(char character) =>
        character is not ('\n' or '\t') && char.GetUnicodeCategory(character) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool IsPair(string text, int index) =>
        char.IsSurrogate(text[index]) && (char.IsSurrogatePair(text, index) || (index > 0 && char.IsSurrogatePair(text, index - 1)));
}
