using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Studio.Errors.CodeFixes;

/// <summary>SERR202: names the scope that the endpoint requires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OtherScopeAnsweredFix() : ContractFix("SERR202")
{
    private protected override IEnumerable<Change> Changes(FixCase one) => Literal.Replace(one);
}
