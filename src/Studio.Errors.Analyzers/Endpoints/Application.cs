using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>What a rule about endpoints knows of the whole application.</summary>
internal sealed class Application(Contract contract, Catalogs catalogs)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, PipelineCodes?> codes = new(SymbolEqualityComparer.Default);

    public Contract Contract => contract;

    public ContractSymbols Symbols => contract.Symbols;

    public FlowModels Models => contract.Models;

    public ErrorFamilies Families => contract.Families;

    public Catalogs Catalogs => catalogs;

    /// <summary>What the pipeline answers of the catalog that an error belongs to; null where its file can't be read here.</summary>
    public PipelineCodes? CodesOf(INamedTypeSymbol error) =>
        error.ContainingType is { } anchor // Code that is being typed may have an error outside of any.
            ? codes.GetOrAdd(anchor, one => catalogs.Of(one) is { } catalog ? new PipelineCodes(catalog, contract.Symbols) : null)
            : null;
}
