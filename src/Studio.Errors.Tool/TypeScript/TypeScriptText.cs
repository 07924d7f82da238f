using System.Globalization;
using System.Text;

namespace Studio.Errors.Tool.TypeScript;

/// <summary>Puts texts of a catalog into TypeScript comments, which nothing in them can end or turn around.</summary>
internal static class TypeScriptText
{
    /// <summary>One line of a comment.</summary>
    public static string Comment(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            line.Append(line.Length == 0 ? "" : " ");
            foreach (var rune in word.EnumerateRunes())
            {
                // Where a word begins with it, it would begin a tag.
                var isTag = rune.Value == '@' && !(line.Length > 0 && char.IsLetterOrDigit(line[^1]));
                line.Append(isTag ? "\\@" : IsPlain(rune) ? rune.ToString() : "\uFFFD");
            }
        }

        return line.Replace("*/", "*\\/").ToString();
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
