using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>One endpoint, with what its handlers and filters answer, read when first asked for.</summary>
internal sealed class EndpointCase(Application application, Endpoint endpoint, SemanticModelAnalysisContext file)
{
    public Application Application => application;

    public Endpoint Endpoint => endpoint;

    public Conventions Conventions => endpoint.Conventions;

    public Answers Answers => application.Endpoints.AnswersOf(endpoint, file.CancellationToken);

    public CancellationToken Cancellation => file.CancellationToken;

    /// <summary>Whether something about the endpoint can't be seen from here.</summary>
    public bool IsIncomplete => Conventions.IsIncomplete || Answers.IsIncomplete;

    public bool AnswersMissingScope(INamedTypeSymbol error) => application.Symbols.CodeOf(error)?.AnswersMissingScope == true;

    /// <summary>Reports at a place; the endpoint goes along for the fix.</summary>
    public void Report(DiagnosticDescriptor rule, Location place, ImmutableDictionary<string, string?> hints, params object[] arguments) =>
        file.ReportDiagnostic(Diagnostic.Create(rule, place, [endpoint.Location], hints, arguments));
}
