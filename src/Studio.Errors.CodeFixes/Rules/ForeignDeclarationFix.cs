using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR211: declares the error of the catalog in place of its status, or removes a declaration that nothing needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ForeignDeclarationFix() : ContractFix("SERR211")
{
    private protected override IEnumerable<Change> Changes(FixCase one)
    {
        if (one.Hint(FixHints.Error) is not { } error)
        {
            return [];
        }

        return error.Length == 0 ? ErrorDeclaration.Remove(one) : Swap(one, error);
    }

    private static IEnumerable<Change> Swap(FixCase one, string error)
    {
        var title = $"Declare {ErrorDeclaration.NameOf(error)}";
        if (one.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            yield return one.Replace(title, "Declare", attribute, ErrorDeclaration.AttributeOf(error).WithTriviaFrom(attribute));
        }
        else if (one.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax access } call)
        {
            yield return one.Replace(title, "Declare", call, ErrorDeclaration.CallOn(access, error).WithTriviaFrom(call));
        }
    }
}
