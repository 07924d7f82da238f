using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>Quotes the culprit in a message: on one line, and not too long.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(SyntaxNode node)
    {
        var line = string.Join(" ", node.ToString().Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line.Substring(0, Longest - 1) + "…";
    }
}
