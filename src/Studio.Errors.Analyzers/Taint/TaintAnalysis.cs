using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Follows a value from where it is read to every place that it reaches, and collects its sinks: the tests that it decides. A
/// worklist of values, each with the access path to what is followed; what an operation does with one is said by the classes
/// named <c>…Transfer</c> (docs/analysis.md). One analysis follows the reads of one file, or one parameter of one method.
/// </summary>
internal sealed class TaintAnalysis
{
    private readonly Queue<(IOperation Value, AccessPath? Path)> worklist = new();
    private readonly HashSet<(SyntaxNode Syntax, OperationKind Kind, AccessPath? Path)> seen = [];
    private readonly HashSet<(ISymbol Symbol, AccessPath? Path)> seenSymbols = new(SymbolAndPath.Comparer);
    private readonly HashSet<(SyntaxNode From, AccessPath? Path)> seenAssignments = [];
    private readonly List<Sink> sinks = [];
    private readonly Sanitizers sanitizers;

    public TaintAnalysis(FlowModels models, MethodSummaries summaries, ActiveSummaries active, CancellationToken cancellation)
    {
        (Models, Summaries, Active, Cancellation) = (models, summaries, active, cancellation);
        Uses = new SymbolUses(models);
        sanitizers = new Sanitizers(cancellation);
        Operations = new OperationTransfer(this);
        Stores = new StoreTransfer(this);
        Calls = new CallTransfer(this);
        Delegates = new DelegateTransfer(this);
        Functions = new ReturnTransfer(this);
        Objects = new ObjectTransfer(this);
        Patterns = new PatternTransfer(this);
    }

    public FlowModels Models { get; }

    public MethodSummaries Summaries { get; }

    public ActiveSummaries Active { get; }

    public CancellationToken Cancellation { get; }

    public SymbolUses Uses { get; }

    public OperationTransfer Operations { get; }

    public StoreTransfer Stores { get; }

    public CallTransfer Calls { get; }

    public DelegateTransfer Delegates { get; }

    public ReturnTransfer Functions { get; }

    public ObjectTransfer Objects { get; }

    public PatternTransfer Patterns { get; }

    /// <summary>The method whose parameter is followed; null where the reads of a file are.</summary>
    public IMethodSymbol? Summarized { get; init; }

    /// <summary>How the value comes back from that method.</summary>
    public List<AccessPath?> Returns { get; } = [];

    /// <summary>The out parameters of that method that take the value.</summary>
    public List<(IParameterSymbol Out, AccessPath? Path)> Outs { get; } = [];

    /// <summary>The delegate parameters of that method that are called with the value.</summary>
    public List<(IParameterSymbol Delegate, AccessPath? Path)> Given { get; } = [];

    /// <summary>Follows the reads of a file; tests of one message against another are left out.</summary>
    public IEnumerable<Sink> Follow(IEnumerable<(IOperation Value, AccessPath? Path)> reads)
    {
        foreach (var (value, path) in reads)
        {
            if (value is IInvocationOperation call && path is not null)
            {
                Calls.ReadKeyed(call, path);
            }
            else
            {
                Propagate(value, path);
            }
        }

        Run();
        return sinks.Where(sink => !TellsMessagesApart(sink));
    }

    /// <summary>Follows a parameter of <see cref="Summarized"/>, whose body is in the compilation.</summary>
    public FlowOutcome Follow(IParameterSymbol parameter, AccessPath? path)
    {
        Propagate(parameter, path, from: null);
        Run();
        return new FlowOutcome([.. sinks.Where(sink => !TellsMessagesApart(sink))], [.. Returns], [.. Outs], [.. Given]);
    }

    /// <summary>The value of an operation holds what is followed.</summary>
    public void Propagate(IOperation? value, AccessPath? path)
    {
        if (value is not null && seen.Add((value.Syntax, value.Kind, path)))
        {
            worklist.Enqueue((value, path));
        }
    }

    /// <summary>
    /// A variable or member holds it: so does whatever reads that. Of a variable, where it was put in is known, so what runs
    /// before that, or after something else was put in, does not count.
    /// </summary>
    public void Propagate(ISymbol symbol, AccessPath? path, SyntaxNode? from)
    {
        var isVariable = from is not null && symbol is ILocalSymbol or IParameterSymbol;
        if (isVariable ? !seenAssignments.Add((from!, path)) : !IsNew(symbol, path))
        {
            return;
        }

        var all = Uses.Of(symbol, Cancellation).ToList();
        var written = all.Where(IsWritten).ToList();
        foreach (var use in all)
        {
            if (!IsWritten(use) && (!isVariable || Order.Reaches(symbol, from!, use.Syntax, written)))
            {
                Propagate(use, path);
            }
        }

        if (symbol is IParameterSymbol { RefKind: RefKind.Out or RefKind.Ref, ContainingSymbol: IMethodSymbol method } parameter
            && from is not null)
        {
            Functions.ReturnOut(method, parameter, path);
        }
    }

    public void PropagateAll(IEnumerable<ISymbol> symbols, AccessPath? path)
    {
        foreach (var symbol in symbols)
        {
            Propagate(symbol, path, from: null);
        }
    }

    /// <summary>A larger value holds it in a member: the access path grows by that.</summary>
    public void PropagateInto(IOperation? whole, string member, AccessPath? path)
    {
        if (AccessPath.CanGrow(path))
        {
            Propagate(whole, new AccessPath(member, path));
        }
    }

    /// <summary>Whether a symbol with that path was not followed before.</summary>
    public bool IsNew(ISymbol symbol, AccessPath? path) => seenSymbols.Add((symbol, path));

    public void AddSink(IOperation test, params IOperation?[] others) => AddSink(test, inner: null, others);

    /// <summary>The value decides a test, unless that is benign, an assertion, or a sanitizer's.</summary>
    public void AddSink(IOperation test, Sink? inner, params IOperation?[] others)
    {
        var texts = others.OfType<IOperation>().ToList();
        if (!BenignTests.AreAll(texts) && !Assertions.Surround(test, Uses, Cancellation) && !sanitizers.Is(test))
        {
            sinks.Add(new Sink(test, [.. texts], inner));
        }
    }

    private static bool IsWritten(IOperation use) =>
        use.Parent is IAssignmentOperation and not ICompoundAssignmentOperation and not ICoalesceAssignmentOperation
        && ((IAssignmentOperation)use.Parent).Target == use;

    private void Run()
    {
        while (worklist.Count > 0)
        {
            Cancellation.ThrowIfCancellationRequested();
            var (value, path) = worklist.Dequeue();
            Operations.Step(value, path);
        }
    }

    private bool TellsMessagesApart(Sink sink) => sink.Others.Length > 0 && sink.Others.All(IsMessageOrBenign);

    private bool IsMessageOrBenign(IOperation other)
    {
        var value = other.Unwrap();
        return IsMessageOrBenignItself(value)
            || (value is ILocalReferenceOperation { Local: var local }
                && Summaries.Values.Of(local, Cancellation).All(one => IsMessageOrBenignItself(one.Unwrap())));
    }

    private bool IsMessageOrBenignItself(IOperation value) =>
        BenignTests.Is(value) || seen.Contains((value.Syntax, value.Kind, null)) || Summaries.Reads.IsMessage(value);
}
