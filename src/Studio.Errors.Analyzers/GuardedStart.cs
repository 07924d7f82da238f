using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// Contexts are handed on here, and the rules register the actions (RS1012).
#pragma warning disable RS1012

namespace Studio.Errors.Analyzers;

/// <summary>
/// Hands a rule's actions on to the compiler so that a fault of ours is an error with our own number. The compiler itself
/// would only warn (AD0001) and go on without the rule; to raise that warning would raise it for the analyzers of others.
/// </summary>
internal sealed class GuardedStart(CompilationStartAnalysisContext host, string rule)
    : CompilationStartAnalysisContext(host.Compilation, host.Options, host.CancellationToken)
{
    private const string Id = "SERR903";

    /// <summary>What every rule can report beside its own.</summary>
    public static readonly DiagnosticDescriptor Failed = new(
        Id,
        "A rule failed",
        "The rule {0} failed with {1}: {2} ({3}), and nothing is checked by it here; this is a bug of Studio.Errors, please report it",
        RuleText.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    /// <summary>The compiler's own context, which alone keeps values by text.</summary>
    public static CompilationStartAnalysisContext HostOf(CompilationStartAnalysisContext context) =>
        context is GuardedStart guarded ? guarded.Host : context;

    private CompilationStartAnalysisContext Host => host;

    /// <summary>Runs what a rule does when a compilation starts.</summary>
    public void Run(Action start)
    {
        try
        {
            start();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            host.RegisterCompilationEndAction(end => end.ReportDiagnostic(DiagnosticOf(fault, Location.None)));
        }
    }

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
        host.RegisterSemanticModelAction(file => Run(
            () => action(file), file.ReportDiagnostic, () => file.SemanticModel.SyntaxTree.GetLocation(default)));

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => host.RegisterSyntaxTreeAction(file =>
        Run(() => action(file), file.ReportDiagnostic, () => file.Tree.GetLocation(default)));

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
        host.RegisterAdditionalFileAction(file => Run(
            () => action(file), file.ReportDiagnostic, () => Location.Create(file.AdditionalFile.Path, default, default)));

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
        host.RegisterCompilationEndAction(end => Run(() => action(end), end.ReportDiagnostic, static () => Location.None));

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
        host.RegisterSymbolAction(one => Run(() => action(one), one.ReportDiagnostic, () => one.Symbol.Locations[0]), symbolKinds);

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
        Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        host.RegisterSyntaxNodeAction(one => Run(() => action(one), one.ReportDiagnostic, () => one.Node.GetLocation()), syntaxKinds);

    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
        host.RegisterOperationAction(
            one => Run(() => action(one), one.ReportDiagnostic, () => one.Operation.Syntax.GetLocation()), operationKinds);

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => host.RegisterCodeBlockAction(one =>
        Run(() => action(one), one.ReportDiagnostic, () => one.CodeBlock.GetLocation()));

    /// <summary>No rule starts with a block; one that does has to guard the actions that it registers then.</summary>
    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(
        Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        throw new NotSupportedException("Guard the actions of a block first.");

    private void Run(Action action, Action<Diagnostic> report, Func<Location> place)
    {
        try
        {
            action();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            report(DiagnosticOf(fault, place()));
        }
    }

    private Diagnostic DiagnosticOf(Exception fault, Location place) => Diagnostic.Create(
        Failed, place, rule, fault.GetType().Name, Catalog.Phrase.Quote(fault.Message), (fault.StackTrace ?? "").Split('\n')[0].Trim());
}
