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
        "An entry says when it happens and what to do",
        "The entry '{0}' does not say {1}; documents and editors show it to whoever meets the error",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override IEnumerable<(string Code, object[] Arguments)> Advise(CatalogAdvice one) =>
        from error in one.Errors
        let missing = (error.When.Length, error.Remedy.Length) switch
        {
            (0, 0) => "when it happens (when), nor what to do (remedy)",
            (0, _) => "when it happens (when)",
            (_, 0) => "what to do (remedy)",
            _ => null,
        }
        where missing is not null
        select (error.Code, new object[] { error.Code, missing });
}
