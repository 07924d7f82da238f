using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>The ceremony of a rule about endpoints: each endpoint of each file is handed to it.</summary>
public abstract class EndpointAnalyzer : ContractAnalyzer
{
    private protected EndpointAnalyzer(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        if (facts.Symbols.RequireScope is null || !IsOn(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
        {
            return;
        }

        var catalogs = Catalogs.In(context, facts.Families);
        var application = new Application(facts, catalogs);
        var endpoints = application.Endpoints;
        context.RegisterSemanticModelAction(file =>
        {
            if (Concerns(application, file.SemanticModel.SyntaxTree, file.CancellationToken))
            {
                foreach (var endpoint in endpoints.In(file.SemanticModel.SyntaxTree, file.CancellationToken))
                {
                    Analyze(new EndpointCase(application, endpoint, file));
                }
            }
        });
    }

    /// <summary>Whether the project is one that the rule is about.</summary>
    private protected virtual bool IsOn(AnalyzerConfigOptions options) => true;

    /// <summary>Whether the rule can have anything to say about endpoints of a tree, judged by the names that it spells.</summary>
    private protected abstract bool Concerns(Application application, SyntaxTree tree, CancellationToken cancellation);

    private protected abstract void Analyze(EndpointCase one);
}
