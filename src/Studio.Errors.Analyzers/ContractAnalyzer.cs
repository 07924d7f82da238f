using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The ceremony of every rule: runs concurrently, skips generated code, and leaves at once where the compilation
/// makes no use of Studio.Errors.
/// </summary>
public abstract class ContractAnalyzer : DiagnosticAnalyzer
{
    private protected ContractAnalyzer(DiagnosticDescriptor descriptor) => SupportedDiagnostics = [descriptor];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (Contract.Of(start.Compilation, start.CancellationToken) is { } contract)
            {
                Start(start, contract);
            }
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, Contract contract);
}
