using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The ceremony of every rule: runs concurrently, skips generated code, and leaves at once where the compilation
/// makes no use of Studio.Errors. A fault of the rule is told as one of ours (<see cref="GuardedStart"/>).
/// </summary>
public abstract class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <param name="descriptors">The rule, once for each message that it has.</param>
    private protected ContractAnalyzer(params DiagnosticDescriptor[] descriptors) =>
        SupportedDiagnostics = [.. descriptors, GuardedStart.Failed];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var guarded = new GuardedStart(start, SupportedDiagnostics[0].Id);
            guarded.Run(() =>
            {
                if (CompilationFacts.Get(start.Compilation, start.Options, start.CancellationToken) is { } facts)
                {
                    Start(guarded, facts);
                }
            });
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, CompilationFacts facts);
}
