using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>Replaces a marked string by the one that was meant. Where a whole call is marked, no string in it is known to be the one.</summary>
internal static class Literal
{
    public static IEnumerable<Change> Replace(FixCase one) =>
        one.Hint(FixHints.Text) is { } text && one.Node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault(literal => literal.Span == one.Diagnostic.Location.SourceSpan) is { } literal
            ? [one.Replace($"Use '{text}'", "Spelling", literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(literal))]
            : [];
}
