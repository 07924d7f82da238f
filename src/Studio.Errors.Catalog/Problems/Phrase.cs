using System.Globalization;
using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>Words of messages: quotations of the file, lists, numbers. The same in every culture.</summary>
internal static class Phrase
{
    /// <summary>The longest quotation, in UTF-16 code units.</summary>
    public const int Longest = 80;

    private const int MostListed = 20;

    /// <summary>Text of the file for use in a message: shortened, and what does not show itself written as an escape.</summary>
    public static string Quote(string text) =>
        text.Length < Longest && text.All(static character => character is >= ' ' and <= '~') ? text : Escaped(text);

    private static string Escaped(string text)
    {
        var result = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            var shown = isPair ? text.Substring(index, 2) : Visible(text[index]);
            if (result.Length + shown.Length >= Longest)
            {
                return result.Append('…').ToString();
            }

            result.Append(shown);
            index += isPair ? 1 : 0;
        }

        return result.ToString();
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Words as the beginning of a sentence.</summary>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);

    /// <summary><c>'a', 'b' and 'c'</c>; of many the first.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "none",
        1 => $"'{names[0]}'",
        > MostListed => $"{Quoted(names.Take(MostListed))} and {Number(names.Count - MostListed)} more",
        _ => $"{Quoted(names.Take(names.Count - 1))} and '{names[names.Count - 1]}'",
    };

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));

    /// <summary>The end of a sentence that offers the nearest of some names, or another cure where none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> known, string otherwise) =>
        NearestName.Find(name, known) is { } nearest ? $"did you mean '{nearest}'?" : otherwise;

    private static string Visible(char character) => character switch
    {
        ' ' => " ",
        >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE' => Escape(character),
        _ => char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator => Escape(character),
            _ => character.ToString(),
        },
    };

    private static string Escape(char character) => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
