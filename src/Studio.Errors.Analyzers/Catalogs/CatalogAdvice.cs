using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>What advice about a catalog may look at.</summary>
internal sealed class CatalogAdvice(CatalogFile file, Compilation compilation, CancellationToken cancellation)
{
    public INamedTypeSymbol Anchor => file.Anchor;

    public Compilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    public IEnumerable<ErrorModel> Errors => file.Reading.Catalog?.Errors ?? EquatableArray<ErrorModel>.Empty;
}
