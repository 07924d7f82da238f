using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR213: names the member that is near.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ViolationPlaceFix() : ContractFix("SERR213")
{
    private protected override IEnumerable<Change> Changes(FixCase one) => Literal.Replace(one);
}
