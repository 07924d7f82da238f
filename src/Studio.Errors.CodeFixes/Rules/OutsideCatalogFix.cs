using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR204: answers the catalog's error of the same status.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OutsideCatalogFix() : ContractFix("SERR204")
{
    private protected override IEnumerable<Change> Changes(FixCase one)
    {
        if (one.Hint(FixHints.Error) is { } error && one.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call)
        {
            var creation = SyntaxFactory.ObjectCreationExpression(ErrorDeclaration.TypeOf(error))
                .WithNewKeyword(SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space))
                .WithArgumentList(SyntaxFactory.ArgumentList());
            yield return one.Replace($"Answer {ErrorDeclaration.NameOf(error)}", "Answer", call, creation.WithTriviaFrom(call));
        }
    }
}
