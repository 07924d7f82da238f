using System.Globalization;
using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>Puts a text between quotes, where nothing in it gets out of its place or hides from a reader.</summary>
internal static class QuotedText
{
    /// <summary>
    /// A JSON string, quotes included. A quote inside becomes <c>\u0022</c>: three of them in a row would end a raw string
    /// literal around the JSON.
    /// </summary>
    public static string Json(string text) => Of(text, character => character switch
    {
        '"' => "\\u0022",
        '\\' => "\\\\",
        _ => null,
    });

    /// <summary>A C# string literal, quotes included.</summary>
    public static string CSharp(string text) => Of(text, character => character is '"' or '\\' ? "\\" + character : null);

    /// <summary>A text between quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="escape">How the language writes a character that means something to it; null for one that doesn't.</param>
    public static string Of(string text, Func<char, string?> escape)
    {
        if (text.All(character => IsPlain(character) && escape(character) is null))
        {
            return "\"" + text + "\"";
        }

        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            if (escape(character) is { } escaped)
            {
                result.Append(escaped);
            }
            else if (IsPlain(character))
            {
                result.Append(character);
            }
            else
            {
                result.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:X4}", (int)character);
            }
        }

        return result.Append('"').ToString();
    }

    /// <summary>
    /// What may stand in a source file as it is: no control, no format character (which could turn the line around for its
    /// reader), no half of a pair, no line separator, nothing unassigned.
    /// </summary>
    public static bool IsPlain(char character) => character is >= ' ' and <= '~' || CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
