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

    /// <summary>The errors that the endpoint declares, in its return type or by <c>ProducesError</c>.</summary>
    public IEnumerable<INamedTypeSymbol> Declared =>
        Answers.Declared.Concat(Conventions.Declared.Select(static one => one.Error)).Select(application.OwnOf);

    /// <summary>Whether the endpoint declares an error, or answers it somewhere.</summary>
    public bool Answer(INamedTypeSymbol error) =>
        Declared.Concat(Answers.All.Select(application.OwnOf)).Contains(error, SymbolEqualityComparer.Default);

    /// <summary>Whether an error that it answers has to be declared: the pipeline answers some for any endpoint.</summary>
    public bool NeedsDeclaration(INamedTypeSymbol error) =>
        application.CodesOf(error) is { } codes && (!codes.Contains(error) || AnswersMissingScope(error));

    /// <summary>
    /// Whether code is the endpoint's alone: it stands in a handler or filter, or among the arguments where it is mapped.
    /// </summary>
    public bool IsOwn(SyntaxNode code) => EndpointCode.Of(endpoint, application.Models, file.CancellationToken)
        .Any(one => one.SyntaxTree == code.SyntaxTree && one.Span.Contains(code.Span));

    /// <summary>Reports at a place; the endpoint goes along for the fix.</summary>
    public void Report(DiagnosticDescriptor rule, Location place, ImmutableDictionary<string, string?> hints, params object[] arguments) =>
        file.ReportDiagnostic(Diagnostic.Create(rule, place, [endpoint.Location], hints, arguments));
}
