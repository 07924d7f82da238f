using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>
/// Replaces a marked string by the one that was meant. Where a whole call is marked, no string in it is known to be the one.
/// </summary>
internal static class Literal
{
    public static IEnumerable<Change> Replace(FixCase one)
    {
        if (one.Hint(FixHints.Text) is { } text
            && one.Node.DescendantNodesAndSelf()
                .OfType<LiteralExpressionSyntax>()
                .FirstOrDefault(literal => literal.Span == one.Diagnostic.Location.SourceSpan) is { } literal)
        {
            var change = one.Replace(
                $"Use '{text}'",
                "Spelling",
                literal,
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(literal));
            yield return IsSure(literal.Token.ValueText, text) ? change : change.ForOnePlace();
        }
    }

    /// <summary>
    /// Whether the same words are only written in another way; whether a letter is missing or another word was meant, nobody can tell.
    /// </summary>
    private static bool IsSure(string written, string meant) =>
        Letters(written).SequenceEqual(Letters(meant));

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
}
