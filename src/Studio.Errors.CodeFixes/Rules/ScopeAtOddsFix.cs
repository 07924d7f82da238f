using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR207: spells the scope as the catalog does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ScopeAtOddsFix() : ContractFix("SERR207")
{
    private protected override IEnumerable<Change> Changes(FixCase one) => Literal.Replace(one);
}
