using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR101: an entry without guidance for whoever meets the error.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingGuidanceAnalyzer() : CatalogAnalyzer(Rule)
{
    private const string Id = "SERR101";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Document when an error happens and what to do about it",
        "The entry '{0}' has no {1}; write what editors, the error reference and clients are to show",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override IEnumerable<(string Path, object[] Arguments)> Advise(CatalogAdvice one) =>
        from error in one.Errors
        let missing = (error.When.Length, error.Remedy.Length) switch
        {
            (0, 0) => "'when' and no 'remedy'",
            (0, _) => "'when'",
            (_, 0) => "'remedy'",
            _ => null,
        }
        where missing is not null
        select (error.Code, new object[] { error.Code, missing });
}
