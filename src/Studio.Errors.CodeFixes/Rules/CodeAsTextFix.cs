using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Simplification;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR303: takes the constant or the nearest spelling, or adds the code to errors.json.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CodeAsTextFix() : ContractFix("SERR303")
{
    private protected override IEnumerable<Change> Changes(FixCase one)
    {
        foreach (var change in Literal.Replace(one))
        {
            yield return change;
        }

        if (one.Hint(FixHints.Constant) is { } constant
            && one.Node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault() is { } literal)
        {
            var named = SyntaxFactory.ParseExpression(constant).WithAdditionalAnnotations(Simplifier.Annotation);
            yield return one.Replace($"Use {ErrorDeclaration.NameOf(constant)}", "Constant", literal, named.WithTriviaFrom(literal));
        }

        if (one.Hint(FixHints.NewCode) is { } code && CatalogEdit.FileOf(one.Document.Project) is { } file)
        {
            // A code that a server of another version has, or a slip of the pen: either way the contract is no place for it unseen.
            yield return new Change(
                $"Add '{code}' to {file.Name}",
                "Catalog",
                cancellation => CatalogEdit.AddAsync(file, code, cancellation)).ForOnePlace();
        }
    }
}
