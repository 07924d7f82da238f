using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>C# names of codes and parameters; ASCII casing, whatever the machine's culture.</summary>
internal static class Identifiers
{
    /// <summary><c>not_found</c> and <c>notFound</c> become <c>NotFound</c>.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        var upper = true;
        foreach (var character in name)
        {
            if (character == '_')
            {
                upper = true;
                continue;
            }

            result.Append(upper && character is >= 'a' and <= 'z' ? (char)(character - 32) : character);
            upper = false;
        }

        return result.ToString();
    }

    /// <summary><c>required_scope</c> becomes <c>requiredScope</c>.</summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        return pascal.Length > 0 && pascal[0] is >= 'A' and <= 'Z' ? (char)(pascal[0] + 32) + pascal.Substring(1) : pascal;
    }

    /// <summary>The constant of a text: <c>card-payment</c> and <c>CARD_PAYMENT</c> become <c>CardPayment</c>.</summary>
    public static string Constant(string value)
    {
        var isUpper = !value.Any(character => character is >= 'a' and <= 'z');
        var words = value.Split('.', '_', '-').Select(word => Pascal(isUpper ? Lower(word) : word));
        var name = string.Concat(words);
        return name[0] is >= '0' and <= '9' ? $"_{name}" : name;
    }

    /// <summary>
    /// The name of several: <c>Kind</c> becomes <c>Kinds</c>, <c>Category</c> <c>Categories</c>, <c>Status</c> <c>Statuses</c>.
    /// </summary>
    public static string Plural(string name)
    {
        var isHissing = Ends(name, "s") || Ends(name, "x") || Ends(name, "z") || Ends(name, "ch") || Ends(name, "sh");
        var isVowel = name.Length > 1 && "aeiou".IndexOf(name[name.Length - 2]) >= 0;
        return isHissing ? name + "es"
            : Ends(name, "y") && !isVowel ? name.Substring(0, name.Length - 1) + "ies"
            : name + "s";
    }

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.Ordinal);

    private static string Lower(string word) =>
        string.Concat(word.Select(character => character is >= 'A' and <= 'Z' ? (char)(character + 32) : character));

    /// <summary><c>NotFound</c> becomes <c>not_found</c>; null for a name that no code becomes.</summary>
    public static string? Snake(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        var last = '_';
        foreach (var character in name)
        {
            if (character is >= 'A' and <= 'Z')
            {
                if (last is >= 'A' and <= 'Z')
                {
                    return null;
                }

                result.Append(result.Length > 0 ? "_" : string.Empty).Append((char)(character + 32));
            }
            else
            {
                result.Append(character);
            }

            last = character;
        }

        var code = result.ToString();
        return code.All(static character => character is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) && Pascal(code) == name
            ? code
            : null;
    }
}
