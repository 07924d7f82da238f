using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Follows a message's text from where it is read to every place that it reaches, and collects those where it decides.
/// One run follows the reads of one file, or one parameter of one method.
/// </summary>
internal sealed partial class MessageFlow(FlowModels models, MethodSummaries summaries, OpenSummaries open, CancellationToken cancellation)
{
    private readonly SymbolUses uses = new(models);
    private readonly Redaction redaction = new(cancellation);
    private readonly Queue<(IOperation Value, Trail? Trail)> work = new();
    private readonly HashSet<(SyntaxNode Syntax, OperationKind Kind, Trail? Trail)> seen = [];
    private readonly HashSet<(ISymbol Symbol, Trail? Trail)> seenSymbols = new(SymbolAndTrail.Comparer);
    private readonly HashSet<(SyntaxNode From, Trail? Trail)> seenAssignments = [];
    private readonly HashSet<ISymbol> giving = new(SymbolEqualityComparer.Default);
    private readonly List<Decision> decisions = [];
    private readonly List<Trail?> returns = [];
    private readonly List<(IParameterSymbol Out, Trail? Trail)> outs = [];
    private readonly List<(IParameterSymbol Delegate, Trail? Trail)> given = [];

    /// <summary>The method whose parameter this run follows; null where it follows the reads of a file.</summary>
    private IMethodSymbol? summarized;

    /// <summary>Follows the reads of a file; tests of one message against another are left out.</summary>
    public IEnumerable<Decision> Follow(IEnumerable<(IOperation Value, Trail? Trail)> reads)
    {
        foreach (var (value, trail) in reads)
        {
            if (value is IInvocationOperation call && trail is not null)
            {
                ReadKeyed(call, trail);
            }
            else
            {
                Reach(value, trail);
            }
        }

        Run();
        return decisions.Where(decision => !TellsMessagesApart(decision));
    }

    /// <summary>Follows a parameter of a method whose body is in the compilation.</summary>
    public FlowOutcome Follow(IMethodSymbol method, IParameterSymbol parameter, Trail? trail)
    {
        summarized = method;
        Reach(parameter, trail, from: null);
        Run();
        return new FlowOutcome([.. decisions.Where(decision => !TellsMessagesApart(decision))], [.. returns], [.. outs], [.. given]);
    }

    private void Run()
    {
        while (work.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (value, trail) = work.Dequeue();
            Step(value, trail);
        }
    }

    /// <summary>The text has come to the value of an operation.</summary>
    private void Reach(IOperation? value, Trail? trail)
    {
        if (value is not null && seen.Add((value.Syntax, value.Kind, trail)))
        {
            work.Enqueue((value, trail));
        }
    }

    /// <summary>
    /// The text has come to a variable or member: it is wherever that is read. Of a variable, where it was put in
    /// is known, so what runs before that, or after something else was put in, does not count.
    /// </summary>
    private void Reach(ISymbol symbol, Trail? trail, SyntaxNode? from)
    {
        var isVariable = from is not null && symbol is ILocalSymbol or IParameterSymbol;
        if (isVariable ? !seenAssignments.Add((from!, trail)) : !seenSymbols.Add((symbol, trail)))
        {
            return;
        }

        var all = uses.Of(symbol, cancellation).ToList();
        var written = all.Where(IsWritten).ToList();
        foreach (var use in all)
        {
            if (!IsWritten(use) && (!isVariable || Order.Reaches(symbol, from!, use.Syntax, written)))
            {
                Reach(use, trail);
            }
        }

        if (symbol is IParameterSymbol { RefKind: RefKind.Out or RefKind.Ref, ContainingSymbol: IMethodSymbol method } parameter && from is not null)
        {
            ReturnOut(method, parameter, trail);
        }
    }

    private static bool IsWritten(IOperation use) => use.Parent is IAssignmentOperation and not ICompoundAssignmentOperation and not ICoalesceAssignmentOperation
        && ((IAssignmentOperation)use.Parent).Target == use;

    private void Decide(IOperation test, params IOperation?[] others) => Decide(test, inner: null, others);

    private void Decide(IOperation test, Decision? inner, params IOperation?[] others)
    {
        var texts = others.OfType<IOperation>().ToList();
        if (!Blank.AreAll(texts) && !Assertions.Surround(test, uses, cancellation) && !redaction.Is(test))
        {
            decisions.Add(new Decision(test, [.. texts], inner));
        }
    }

    private bool TellsMessagesApart(Decision decision) => decision.Others.Length > 0 && decision.Others.All(IsMessageOrBlank);

    private bool IsMessageOrBlank(IOperation other)
    {
        var value = Blank.Strip(other);
        return IsMessageOrBlankItself(value)
            || (value is ILocalReferenceOperation { Local: var local } && summaries.Values.Of(local, cancellation).All(one => IsMessageOrBlankItself(Blank.Strip(one))));
    }

    private bool IsMessageOrBlankItself(IOperation value) =>
        Blank.Is(value) || seen.Contains((value.Syntax, value.Kind, null)) || summaries.Reads.IsMessage(value);
}
