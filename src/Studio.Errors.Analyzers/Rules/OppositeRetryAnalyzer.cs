using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR102: two codes share a status, and a client may retry only one of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OppositeRetryAnalyzer() : CatalogAnalyzer(Rule)
{
    private const string Id = "SERR102";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Give one status one retry advice",
        "'{0}' shares the status {1} with '{2}', whose retry advice is the opposite; use another status or the same advice, "
        + "because a client that looks at the status alone gets one of the two wrong",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override IEnumerable<(string Path, object[] Arguments)> Advise(CatalogAdvice one) =>
        from error in one.Errors
        let other = one.Errors.FirstOrDefault(other => other.Status == error.Status
            && (other.Retry == RetryKind.Never) != (error.Retry == RetryKind.Never))
        where other is not null
        select (error.Code, new object[] { error.Code, error.Status, other.Code });
}
