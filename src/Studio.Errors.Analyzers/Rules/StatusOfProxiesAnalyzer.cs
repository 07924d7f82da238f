using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR103: a status that proxies overwrite.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatusOfProxiesAnalyzer() : CatalogAnalyzer(Rule)
{
    private const string Id = "SERR103";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Leave statuses of proxies to proxies",
        "'{0}' uses the status {1}, which proxies and load balancers return themselves and whose body they may replace; "
        + "use another status, or expect responses without the envelope",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override IEnumerable<(string Path, object[] Arguments)> Advise(CatalogAdvice one) =>
        from error in one.Errors
        where error.Status is 502 or 504
        select (error.Code, new object[] { error.Code, error.Status });
}
