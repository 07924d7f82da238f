using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The endpoints of a compilation and what they answer, read once for all rules.</summary>
internal sealed class ApplicationEndpoints
{
    private readonly CompilationFacts facts;
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<Endpoint>> endpoints = new();
    private readonly ConcurrentDictionary<Endpoint, Answers> answers = new();
    private readonly ControllerMaps controllerMaps;
    private readonly Once<IReadOnlyList<INamedTypeSymbol>> mapped;
    private readonly Once<IReadOnlyList<INamedTypeSymbol>> around;

    private ApplicationEndpoints(CompilationFacts facts)
    {
        this.facts = facts;
        controllerMaps = new ControllerMaps(facts.Models);
        mapped = new(cancellation => [.. MappedErrors.In(facts, cancellation)]);
        around = new(cancellation => [.. PipelineErrors.In(facts, this, cancellation)]);
    }

    public static ApplicationEndpoints Of(CompilationFacts facts) => facts.Share(static facts => new ApplicationEndpoints(facts));

    /// <summary>The endpoints of a tree, in order.</summary>
    public ImmutableArray<Endpoint> In(SyntaxTree tree, CancellationToken cancellation) =>
        endpoints.GetOrAdd(
            tree, tree => [.. new EndpointReader(facts.Models, facts.Symbols, controllerMaps).In(facts.Models.Of(tree), cancellation)]);

    /// <summary>What an endpoint's handlers and filters answer.</summary>
    public Answers AnswersOf(Endpoint endpoint, CancellationToken cancellation) =>
        answers.GetOrAdd(endpoint, endpoint => AnswerReader.Read(endpoint, facts.Models, facts.Symbols, cancellation));

    /// <summary>Whether an exception is mapped to an error anywhere: then it may come out of any endpoint.</summary>
    public bool IsMapped(INamedTypeSymbol error, CancellationToken cancellation) =>
        mapped.Get(cancellation).Contains(error, SymbolEqualityComparer.Default);

    /// <summary>Whether code around the endpoints may answer an error, such as a middleware that looks at their metadata.</summary>
    public bool IsAnsweredAround(INamedTypeSymbol error, CancellationToken cancellation) =>
        around.Get(cancellation).Contains(error, SymbolEqualityComparer.Default);
}
