using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>What a rule about endpoints knows of the whole application.</summary>
internal sealed class Application(CompilationFacts facts, Catalogs catalogs)
{
    private readonly ConcurrentDictionary<Type, object> shared = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, PipelineCodes?> codes = new(SymbolEqualityComparer.Default);

    public ApplicationEndpoints Endpoints { get; } = ApplicationEndpoints.Of(facts);

    public ProductSymbols Symbols => facts.Symbols;

    public FlowModels Models => facts.Models;

    public OwnNames Names => facts.Names;

    public CompilationFacts Facts => facts;

    public ErrorFamilies Families => facts.Families;

    public Catalogs Catalogs => catalogs;

    /// <summary>The one value of a type that a rule keeps for the application.</summary>
    /// <param name="make">Makes it, at no cost.</param>
    public T Share<T>(Func<Application, T> make)
        where T : class => (T)shared.GetOrAdd(typeof(T), _ => make(this));

    /// <summary>What the pipeline answers of the catalog that an error belongs to; null where its file can't be read here.</summary>
    public PipelineCodes? CodesOf(INamedTypeSymbol error) =>
        error.ContainingType is { } anchor // Code that is being typed may have an error outside of any.
            ? codes.GetOrAdd(anchor, one => catalogs.Of(one) is { } catalog ? new PipelineCodes(catalog, facts.Symbols) : null)
            : null;

    /// <summary>
    /// The API's own error for one of a library: where its catalog extends that of the library, the two are one, by their key.
    /// </summary>
    public INamedTypeSymbol OwnOf(INamedTypeSymbol error)
    {
        if (Symbols.CodeOf(error) is not { Code: var code } || catalogs.Served.Any(file => file.Anchor.SameAs(error.ContainingType)))
        {
            return error;
        }

        var own = catalogs.Served.FirstOrDefault(file => file.IsInherited(code));
        return own?.Anchor.GetTypeMembers().FirstOrDefault(type => Symbols.CodeOf(type)?.Code == code) ?? error;
    }

    /// <summary>Whether an API responds with two errors as with one: its own, and that of a catalog which its own extends.</summary>
    public bool AreOne(INamedTypeSymbol left, INamedTypeSymbol right) =>
        left.SameAs(right) || IsInheritedFrom(left, right) || IsInheritedFrom(right, left);

    private bool IsInheritedFrom(INamedTypeSymbol own, INamedTypeSymbol error) =>
        Symbols.CodeOf(own) is { Code: var code, Status: var status }
        && Symbols.CodeOf(error) is { } other && other.Code == code && other.Status == status
        && catalogs.Served.Any(file => file.Anchor.SameAs(own.ContainingType) && file.IsInherited(code));
}
