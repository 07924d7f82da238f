using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>
/// SERR205: declares what the endpoint answers, or removes what it never does. The removal is for one place at a time: code that
/// can't be seen from here may keep the promise.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UndeclaredErrorFix() : ContractFix("SERR205")
{
    private protected override IEnumerable<Change> Changes(FixCase one) =>
        one.Hint(FixHints.Error) is { } error
            ? ErrorDeclaration.On(one, error)
            : Removed(one).Select(static change => change.ForOnePlace());

    private static IEnumerable<Change> Removed(FixCase one)
    {
        const string title = ErrorDeclaration.Removal;
        if (one.Node.FirstAncestorOrSelf<TypeSyntax>(
            static type => type.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "Results" } })
            is { Parent: TypeArgumentListSyntax list } type)
        {
            var union = (GenericNameSyntax)list.Parent!;
            yield return list.Arguments.Count > 2
                ? one.Replace(title, title, list, list.WithArguments(list.Arguments.Remove(type)))
                : one.Replace(title, title, union, list.Arguments.First(argument => argument != type).WithTriviaFrom(union));
        }
        else
        {
            foreach (var change in ErrorDeclaration.Remove(one))
            {
                yield return change;
            }
        }
    }
}
