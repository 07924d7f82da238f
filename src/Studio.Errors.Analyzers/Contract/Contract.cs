using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// What all rules know of one compilation, made once for all of them and gone with it: symbols, families, names, and
/// what was read of its endpoints and functions.
/// </summary>
internal sealed class Contract
{
    private static readonly ConditionalWeakTable<Compilation, Once<Contract?>> known = new();

    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<Endpoint>> endpoints = new();
    private readonly ConcurrentDictionary<Endpoint, Answers> answers = new();
    private readonly ControllerMaps controllerMaps;
    private readonly Once<IReadOnlyList<INamedTypeSymbol>> mapped;
    private readonly Once<IReadOnlyList<INamedTypeSymbol>> around;

    private Contract(Compilation compilation, ContractSymbols symbols, CancellationToken cancellation)
    {
        Symbols = symbols;
        Families = new ErrorFamilies(compilation, symbols, cancellation);
        Names = new OwnNames(compilation, Families, symbols, cancellation);
        Models = new FlowModels(compilation);
        Summaries = new MethodSummaries(Models, new MessageReads(this, foreignToo: false));
        controllerMaps = new ControllerMaps(Models);
        mapped = new(cancellation => [.. MappedErrors.In(this, cancellation)]);
        around = new(cancellation => [.. PipelineErrors.In(this, cancellation)]);
    }

    public ContractSymbols Symbols { get; }

    public ErrorFamilies Families { get; }

    public OwnNames Names { get; }

    public FlowModels Models { get; }

    public MethodSummaries Summaries { get; }

    /// <summary>Null where no rule has anything to say: the compilation does not reference the runtime, or makes no use of it.</summary>
    public static Contract? Of(Compilation compilation, CancellationToken cancellation) =>
        known.GetValue(compilation, static compilation => new(cancellation => Read(compilation, cancellation))).Get(cancellation);

    /// <summary>The endpoints of a tree, in order.</summary>
    public ImmutableArray<Endpoint> EndpointsIn(SyntaxTree tree, CancellationToken cancellation) =>
        endpoints.GetOrAdd(tree, tree => [.. new EndpointReader(Models, Symbols, controllerMaps).In(Models.Of(tree), cancellation)]);

    /// <summary>What an endpoint's handlers and filters answer.</summary>
    public Answers AnswersOf(Endpoint endpoint, CancellationToken cancellation) =>
        answers.GetOrAdd(endpoint, endpoint => AnswerReader.Read(endpoint, Models, Symbols, cancellation));

    /// <summary>Whether an exception is mapped to an error anywhere: then it may come out of any endpoint.</summary>
    public bool IsMapped(INamedTypeSymbol error, CancellationToken cancellation) =>
        mapped.Get(cancellation).Contains(error, SymbolEqualityComparer.Default);

    /// <summary>Whether code around the endpoints may answer an error, such as a middleware that looks at their metadata.</summary>
    public bool IsAnsweredAround(INamedTypeSymbol error, CancellationToken cancellation) =>
        around.Get(cancellation).Contains(error, SymbolEqualityComparer.Default);

    private static Contract? Read(Compilation compilation, CancellationToken cancellation) =>
        Usage.IsPossible(compilation, cancellation) && ContractSymbols.Of(compilation) is { } symbols && new Contract(compilation, symbols, cancellation) is { Names.IsUsed: true } contract ? contract : null;
}
