using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>The ceremony of a rule about endpoints: each endpoint of each file is handed to it.</summary>
public abstract class EndpointAnalyzer : ContractAnalyzer
{
    private protected EndpointAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        if (symbols.RequireScope is null || !IsOn(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
        {
            return;
        }

        var families = new ErrorFamilies(context.Compilation, symbols);
        var catalogs = new Catalogs(context.Options.AdditionalFiles, families, text => context.TryGetValue(text, Catalogs.Readings, out var reading) ? reading : null);
        var application = new Application(context.Compilation, symbols, families, catalogs);
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var endpoint in application.Endpoints.In(file.SemanticModel, file.CancellationToken))
            {
                Analyze(new EndpointCase(application, endpoint, file));
            }
        });
    }

    /// <summary>Whether the project is one that the rule is about.</summary>
    private protected virtual bool IsOn(AnalyzerConfigOptions options) => true;

    private protected abstract void Analyze(EndpointCase one);
}
