using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Puts texts of a catalog into C#: as documentation and identifiers. Nothing in a text gets out of its place.</summary>
internal static class Escapes
{
    /// <summary>One line of an XML documentation comment.</summary>
    public static string Xml(string text)
    {
        var result = new StringBuilder(text.Length);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(" ", words);
        for (var index = 0; index < line.Length; index++)
        {
            if (index + 1 < line.Length && char.IsSurrogatePair(line[index], line[index + 1]))
            {
                result.AppendFormat(CultureInfo.InvariantCulture, "&#x{0:X};", char.ConvertToUtf32(line, index));
                index++;
                continue;
            }

            AppendXml(result, line[index]);
        }

        return result.ToString();
    }

    /// <summary>An identifier, with <c>@</c> where it is a keyword.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static void AppendXml(StringBuilder result, char character)
    {
        switch (character)
        {
            case '<':
                result.Append("&lt;");
                break;
            case '>':
                result.Append("&gt;");
                break;
            case '&':
                result.Append("&amp;");
                break;
            case var other when QuotedText.IsPlain(other):
                result.Append(other);
                break;
            default:
                result.AppendFormat(CultureInfo.InvariantCulture, "&#x{0:X};", IsXml(character) ? character : (int)ReplacementCharacter);
                break;
        }
    }

    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>What an XML 1.0 document may hold, as one UTF-16 unit.</summary>
    private static bool IsXml(char character) => character is (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE');
}
