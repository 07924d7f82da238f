using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>
/// What all rules know of one compilation, made once for all of them and gone with it: symbols, catalog classes, names and
/// semantic models, and what the rooms above keep here of its endpoints and functions.
/// </summary>
internal sealed class CompilationFacts
{
    private static readonly ConditionalWeakTable<Compilation, Once<CompilationFacts?>> known = new();

    private readonly ConcurrentDictionary<Type, object> shared = new();

    private CompilationFacts(
        Compilation compilation, AnalyzerOptions options, ProductSymbols symbols, CancellationToken cancellation)
    {
        Symbols = symbols;
        Families = new ErrorFamilies(compilation, symbols, cancellation);
        Places = CatalogTexts.PlacesOf(Families, options, cancellation);
        Names = new OwnNames(compilation, Families, symbols, () => EnvelopeClasses.In(compilation, Places, cancellation), cancellation);
        Models = new FlowModels(compilation);
    }

    public ProductSymbols Symbols { get; }

    public ErrorFamilies Families { get; }

    /// <summary>Where the catalogs' envelopes have message and code.</summary>
    public IReadOnlyList<EnvelopePlaces> Places { get; }

    public OwnNames Names { get; }

    /// <summary>The user's classes that an envelope is read into.</summary>
    public EnvelopeClasses Envelopes => Names.Envelopes!;

    public FlowModels Models { get; }

    /// <summary>Null where no rule has anything to say: the compilation does not reference the runtime, or makes no use of it.</summary>
    public static CompilationFacts? Get(
        Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        known.GetValue(compilation, compilation => new(cancellation => Read(compilation, options, cancellation))).Get(cancellation);

    /// <summary>The one value of a type that all rules share for the compilation.</summary>
    /// <param name="make">Makes it, at no cost: what costs is left to whoever asks the value, with a token.</param>
    public T Share<T>(Func<CompilationFacts, T> make)
        where T : class => (T)shared.GetOrAdd(typeof(T), _ => make(this));

    private static CompilationFacts? Read(
        Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        Usage.IsPossible(compilation, cancellation)
        && ProductSymbols.Of(compilation) is { } symbols
        && new CompilationFacts(compilation, options, symbols, cancellation) is { Names.IsUsed: true } facts ? facts : null;
}
