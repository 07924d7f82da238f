using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>What advice about a catalog may look at.</summary>
internal sealed class CatalogAdvice(CatalogFile file, CompilationFacts facts, CancellationToken cancellation)
{
    public INamedTypeSymbol Anchor => file.Anchor;

    public CompilationFacts Facts => facts;

    public Compilation Compilation => facts.Symbols.Compilation;

    public CancellationToken Cancellation => cancellation;

    public IEnumerable<ErrorModel> Errors => file.Reading.Catalog?.Errors ?? EquatableArray<ErrorModel>.Empty;

    /// <summary>Whether an error of a called service becomes this one.</summary>
    public bool IsOfUpstream(ErrorModel error) =>
        file.Reading.Catalog?.Upstreams.Any(upstream => upstream.Map.Any(rule => rule.Code == error.Code)) is true;

    /// <summary>The body of an error where it is a problem as RFC 9457 defines it; null where it is any other.</summary>
    public PictureObject? Problem => file.Reading.Catalog?.Envelope is { IsProblem: true, Body: var body } ? body : null;

    /// <summary>Whether codes are numbers on the wire.</summary>
    public bool HasNumericCodes => file.Reading.Catalog is { HasNumericCodes: true };

    /// <summary>Whether a client finds the code in a header, and nowhere else.</summary>
    public bool HasCodeInHeaderAlone =>
        file.Reading.Catalog is { CodeHeader: not null } catalog && !catalog.Envelope.Shows(Placeholder.Code);
}
