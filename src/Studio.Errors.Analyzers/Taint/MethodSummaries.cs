using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// What methods of the compilation do with a parameter that holds a message: computed when first asked for, kept for the
/// compilation. A cycle counts as harmless where it closes; whoever entered it sees all of it.
/// </summary>
/// <param name="models">The files' semantic models.</param>
/// <param name="reads">What counts as a message.</param>
/// <param name="isExact">
/// Whether the value is followed only as long as it stays whole, as a code's is: not into other texts, nor into tests of its parts.
/// </param>
internal sealed class MethodSummaries(FlowModels models, MessageReads reads, bool isExact = false)
{
    private static readonly FlowOutcome Nothing = new([], [], [], []);

    private readonly ConcurrentDictionary<(ISymbol Symbol, AccessPath? Path), FlowOutcome> outcomes = new(SymbolAndPath.Comparer);

    public MessageReads Reads => reads;

    public bool IsExact => isExact;

    public FunctionBodies Bodies { get; } = new(models);

    public SymbolValues Values { get; } = new(models);

    /// <summary>Those of messages, which all rules share.</summary>
    public static MethodSummaries OfMessages(CompilationFacts facts) =>
        facts.Share(static facts => new MethodSummaries(facts.Models, new MessageReads(facts, foreignToo: false)));

    public FlowOutcome Of(
        IMethodSymbol method, IParameterSymbol parameter, AccessPath? path, ActiveSummaries active, CancellationToken cancellation)
    {
        var key = ((ISymbol)parameter, path);
        if (outcomes.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!active.Enter(key))
        {
            return Nothing;
        }

        var outcome = new TaintAnalysis(models, this, active, cancellation) { Summarized = method }.Follow(parameter, path);
        if (active.Leave(key))
        {
            outcomes.TryAdd(key, outcome);
        }

        return outcome;
    }
}
