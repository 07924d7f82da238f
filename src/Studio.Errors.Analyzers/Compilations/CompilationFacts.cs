using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// What all rules know of one compilation, made once for all of them and gone with it: symbols, catalog classes, names and
/// semantic models, and what the rooms above keep here of its endpoints and functions.
/// </summary>
internal sealed class CompilationFacts
{
    private static readonly ConditionalWeakTable<Compilation, Once<CompilationFacts?>> known = new();

    private readonly ConcurrentDictionary<Type, object> shared = new();

    private CompilationFacts(Compilation compilation, ProductSymbols symbols, CancellationToken cancellation)
    {
        Symbols = symbols;
        Families = new ErrorFamilies(compilation, symbols, cancellation);
        Names = new OwnNames(compilation, Families, symbols, cancellation);
        Models = new FlowModels(compilation);
    }

    public ProductSymbols Symbols { get; }

    public ErrorFamilies Families { get; }

    public OwnNames Names { get; }

    public FlowModels Models { get; }

    /// <summary>Null where no rule has anything to say: the compilation does not reference the runtime, or makes no use of it.</summary>
    public static CompilationFacts? Get(Compilation compilation, CancellationToken cancellation) =>
        known.GetValue(compilation, static compilation => new(cancellation => Read(compilation, cancellation))).Get(cancellation);

    /// <summary>The one value of a type that all rules share for the compilation.</summary>
    /// <param name="make">Makes it, at no cost: what costs is left to whoever asks the value, with a token.</param>
    public T Share<T>(Func<CompilationFacts, T> make)
        where T : class => (T)shared.GetOrAdd(typeof(T), _ => make(this));

    private static CompilationFacts? Read(Compilation compilation, CancellationToken cancellation) =>
        Usage.IsPossible(compilation, cancellation)
        && ProductSymbols.Of(compilation) is { } symbols
        && new CompilationFacts(compilation, symbols, cancellation) is { Names.IsUsed: true } facts ? facts : null;
}
