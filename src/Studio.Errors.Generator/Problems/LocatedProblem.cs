using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>A problem and the file it stands in.</summary>
internal sealed record LocatedProblem(string File, Problem Problem)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor(Problem.Rule), Problem.Range.ToLocation(File), [.. Problem.Arguments]);

    private static DiagnosticDescriptor Descriptor(Rule rule) =>
        new(rule.Id, rule.Title, rule.Format, "Studio.Errors.Catalog", Severity(rule.Severity), isEnabledByDefault: true);

    private static DiagnosticSeverity Severity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Message => DiagnosticSeverity.Info,
    };
}
