using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// What methods of the compilation do with a parameter that holds a message: computed when first asked for, kept for the
/// compilation. A cycle counts as harmless where it closes; whoever entered it sees all of it.
/// </summary>
/// <param name="models">The files' semantic models.</param>
/// <param name="reads">What counts as a message.</param>
/// <param name="isExact">Whether the value is followed only as long as it stays whole, as a code's is: not into other texts, nor into tests of its parts.</param>
internal sealed class MethodSummaries(FlowModels models, MessageReads reads, bool isExact = false)
{
    private static readonly FlowOutcome Nothing = new([], [], [], []);

    private readonly ConcurrentDictionary<(ISymbol Symbol, Trail? Trail), FlowOutcome> outcomes = new(SymbolAndTrail.Comparer);

    public MessageReads Reads => reads;

    public bool IsExact => isExact;

    public FunctionBodies Bodies { get; } = new(models);

    public SymbolValues Values { get; } = new(models);

    public FlowOutcome Of(IMethodSymbol method, IParameterSymbol parameter, Trail? trail, OpenSummaries open, CancellationToken cancellation)
    {
        var key = ((ISymbol)parameter, trail);
        if (outcomes.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!open.Enter(key))
        {
            return Nothing;
        }

        var outcome = new MessageFlow(models, this, open, cancellation).Follow(method, parameter, trail);
        if (open.Leave(key))
        {
            outcomes.TryAdd(key, outcome);
        }

        return outcome;
    }
}
