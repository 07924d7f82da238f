using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR201: an endpoint requires a scope but never answers the error that says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeWithoutErrorAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR201";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An endpoint that requires a scope answers the error of a missing scope",
        "This endpoint requires the scope '{0}' but never answers the error of a missing scope; add {1} to its return type, or declare it with ProducesError",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        if (symbols.RequireScope is not null)
        {
            var models = new FlowModels(context.Compilation);
            var endpoints = new EndpointReader(models, symbols);
            var families = new ErrorFamilies(context.Compilation, symbols);
            context.RegisterSemanticModelAction(file => Analyze(file, models, symbols, families, endpoints));
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, FlowModels models, ContractSymbols symbols, ErrorFamilies families, EndpointReader endpoints)
    {
        foreach (var endpoint in endpoints.In(context.SemanticModel, context.CancellationToken))
        {
            if (endpoint.Conventions.Scopes.Count > 0
                && Unanswered(endpoint, new AnswerReader(models, symbols, context.CancellationToken), symbols) is { } scope)
            {
                var place = scope.IsOfGroup ? endpoint.Location : scope.Place.GetLocation();
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, scope.Scope ?? "?", families.MissingScopeName));
            }
        }
    }

    private static RequiredScope? Unanswered(Endpoint endpoint, AnswerReader reader, ContractSymbols symbols)
    {
        foreach (var handler in endpoint.Handlers.Concat(endpoint.Conventions.Filters))
        {
            reader.Read(handler);
        }

        var answers = reader.Answers;
        var named = answers.Declared.Concat(answers.Produced.Select(static one => one.Error)).Concat(endpoint.Conventions.Declared.Select(static one => one.Error));
        return named.Any(error => symbols.CodeOf(error)?.AnswersMissingScope == true) || answers.IsOpen || endpoint.Conventions.IsOpen
            ? null
            : endpoint.Conventions.Scopes[0];
    }
}
