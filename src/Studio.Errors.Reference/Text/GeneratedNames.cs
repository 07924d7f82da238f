using System.Text;

namespace Studio.Errors.Reference;

/// <summary>The names that the generator gives, for examples in C# and for the schemas of OpenAPI.</summary>
public static class GeneratedNames
{
    /// <summary>The name of a code's class or a field's property.</summary>
    /// <param name="name">The code or field, such as <c>not_found</c>.</param>
    /// <returns>The name, such as <c>NotFound</c>.</returns>
    public static string Pascal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var pascal = new StringBuilder(name.Length);
        foreach (var word in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            pascal.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        }

        return pascal.ToString();
    }

    /// <summary>What the names of a family begin with: <c>ApiError</c> for the class <c>ApiErrors</c>.</summary>
    internal static string Stem(string family) => family.EndsWith('s') ? family[..^1] : family;
}
