using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Studio.Errors.Analyzers;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR210: declares the error that an exception becomes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UndeclaredExceptionFix() : ContractFix("SERR210")
{
    private protected override IEnumerable<Change> Changes(FixCase one) =>
        one.Hint(FixHints.Error) is { } error ? ErrorDeclaration.On(one, error) : [];
}
