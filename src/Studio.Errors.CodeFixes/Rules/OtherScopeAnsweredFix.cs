using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR202: names the scope that the endpoint requires, by its constant where there is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OtherScopeAnsweredFix() : ContractFix("SERR202")
{
    private protected override IEnumerable<Change> Changes(FixCase one)
    {
        if (one.Hint(FixHints.Text) is { } scope
            && (one.Node as ExpressionSyntax ?? one.Node.FirstAncestorOrSelf<ArgumentSyntax>()?.Expression) is { } written)
        {
            var named = one.Hint(FixHints.Constant) is { } constant
                ? SyntaxFactory.ParseExpression(constant)
                : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(scope));
            yield return one.Replace($"Use '{scope}'", "Spelling", written, named.WithTriviaFrom(written));
        }
    }
}
