using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR201: declares the error of a missing scope on the endpoint.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ScopeWithoutErrorFix() : ContractFix("SERR201")
{
    private protected override IEnumerable<Change> Changes(FixCase one) =>
        one.Hint(FixHints.Error) is { } error ? ErrorDeclaration.On(one, error) : [];
}
