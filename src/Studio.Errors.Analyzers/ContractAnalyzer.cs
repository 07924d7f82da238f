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
    private protected ContractAnalyzer(DiagnosticDescriptor descriptor) => SupportedDiagnostics = [descriptor, GuardedStart.Failed];

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
                if (Contract.Of(start.Compilation, start.CancellationToken) is { } contract)
                {
                    Start(guarded, contract);
                }
            });
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, Contract contract);
}
