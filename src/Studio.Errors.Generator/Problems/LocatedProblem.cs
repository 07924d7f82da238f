using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>A problem and the file it stands in; of one that has no place, no file.</summary>
internal sealed record LocatedProblem(string File, Problem Problem)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(
            Descriptor(Problem.Rule), File.Length == 0 ? Location.None : Problem.Range.ToLocation(File), [.. Problem.Arguments]);

    /// <summary>A problem that has no place.</summary>
    public static LocatedProblem Nowhere(Problem problem) => new("", problem);

    private static DiagnosticDescriptor Descriptor(Rule rule) =>
        new(rule.Id, rule.Title, rule.Format, Rule.Category, Severity(rule.Severity), isEnabledByDefault: true, helpLinkUri: rule.HelpLink);

    private static DiagnosticSeverity Severity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Message => DiagnosticSeverity.Info,
    };
}
