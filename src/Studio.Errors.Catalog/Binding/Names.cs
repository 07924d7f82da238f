using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>Which names a catalog may use. Plain loops over ASCII: a regular expression would follow the culture in places.</summary>
internal static class Names
{
    /// <summary><c>^[a-z][a-z0-9]*(_[a-z0-9]+)*$</c>.</summary>
    public static bool IsCode(string name) => IsWords(name, character => IsLower(character) || IsDigit(character));

    /// <summary><c>^[a-z][a-zA-Z0-9]*(_[a-zA-Z0-9]+)*$</c>.</summary>
    public static bool IsParameter(string name) =>
        IsWords(name, character => IsLower(character) || IsUpper(character) || IsDigit(character));

    /// <summary>A metadata name without type parameters: <c>Namespace.Outer+Nested</c>. What exists is for the compiler to say.</summary>
    public static bool IsType(string name) => name.Split('.', '+').All(IsIdentifier);

    /// <summary><c>^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$</c>: safe in headers, addresses and the names of files.</summary>
    public static bool IsWireCode(string code) =>
        code.Length is > 0 and <= 64 && IsIdCharacter(code[0], "") && code.All(character => IsIdCharacter(character, "._-"));

    /// <summary><c>^[A-Za-z][A-Za-z0-9._-]{0,63}$</c>.</summary>
    public static bool IsCategory(string name) => IsWireCode(name) && IsLetter(name[0]);

    /// <summary><c>^[A-Za-z][A-Za-z0-9-]{0,63}$</c>: fewer than HTTP allows, all of which every server and proxy takes.</summary>
    public static bool IsHeader(string name) =>
        name.Length is > 0 and <= 64 && IsLetter(name[0]) && name.All(character => IsIdCharacter(character, "-"));

    /// <summary><c>^[a-z]+/([a-z0-9.-]+\+)?json$</c>.</summary>
    public static bool IsJsonMediaType(string name)
    {
        var slash = name.IndexOf('/');
        var subtype = name.Substring(slash + 1);
        return slash > 0
            && name.Take(slash).All(IsLower)
            && (subtype == "json" || (subtype.Length > 5
                && subtype.EndsWith("+json", StringComparison.Ordinal)
                && subtype.Take(subtype.Length - 5).All(character => IsLower(character) || IsDigit(character) || character is '.' or '-')));
    }

    /// <summary>A letter or digit, or one of some marks.</summary>
    public static bool IsIdCharacter(char character, string marks) =>
        IsLetter(character) || IsDigit(character) || marks.IndexOf(character) >= 0;

    public static bool IsLetter(char character) => IsLower(character) || IsUpper(character);

    /// <summary>The code that a name in another style stands for: <c>NotFound</c> and <c>not-found</c> are <c>not_found</c>.</summary>
    public static string? ProposeCode(string name)
    {
        var result = new StringBuilder();
        var previous = '_';
        foreach (var character in name)
        {
            var isLetter = IsLower(character) || IsUpper(character) || IsDigit(character);
            var startsWord = !IsUpper(previous) && IsUpper(character);
            if ((startsWord || !isLetter) && result.Length > 0 && result[result.Length - 1] != '_')
            {
                result.Append('_');
            }

            result.Append(isLetter ? char.ToLowerInvariant(character).ToString() : "");
            previous = character;
        }

        var proposal = result.ToString().TrimEnd('_');
        return IsCode(proposal) ? proposal : null;
    }

    private static bool IsWords(string name, Func<char, bool> isLetter) =>
        name.Length > 0 && IsLower(name[0]) && name[name.Length - 1] != '_' && name.IndexOf("__", StringComparison.Ordinal) < 0
        && name.All(character => character == '_' || isLetter(character));

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !IsDigit(name[0]) && name.All(
            character => IsLower(character) || IsUpper(character) || IsDigit(character) || character is '_' or >= '\u0080');

    private static bool IsLower(char character) => character is >= 'a' and <= 'z';

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
