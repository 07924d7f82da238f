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
}
