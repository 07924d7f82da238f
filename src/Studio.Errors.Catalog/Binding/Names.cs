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
