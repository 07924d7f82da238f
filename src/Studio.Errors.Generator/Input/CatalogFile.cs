using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>An additional file that an anchor names, or that catalogs may extend, read.</summary>
/// <param name="Path">Its path as the compiler was given it.</param>
/// <param name="Reading">Model, problems and places.</param>
/// <param name="IsReadable">Whether the compiler could read it at all.</param>
internal sealed record CatalogFile(string Path, CatalogReading Reading, bool IsReadable = true)
{
    /// <summary>Whether it is the catalog of APIs that the project calls alone: what was promised there is for others to keep.</summary>
    public bool IsForeign { get; init; }

    private static readonly CatalogMap nowhere = new(
        TextRange.Nowhere,
        TextRange.Nowhere,
        EquatableArray<Place>.Empty,
        EquatableArray<Place>.Empty,
        EquatableArray<Place>.Empty);

    public static CatalogFile Read(AdditionalText file, CancellationToken cancellation) => Guarded.Run(
        () =>
            file.Read(cancellation) is { } text ? new CatalogFile(file.Path, CatalogReader.Read(text)) : new(
                file.Path, Nothing(), IsReadable: false),
        problem => new(file.Path, Nothing(problem)));

    private static CatalogReading Nothing(params Problem[] problems) => new(null, problems.ToEquatableArray(), nowhere);

    /// <summary>The file without its positions: equal however it is formatted.</summary>
    public PlacelessCatalog WithoutPlaces() => PlacelessCatalog.Of(Path, Reading);

    /// <summary>The file with all that it extends.</summary>
    public CatalogFile PlacedIn(IEnumerable<LinkedCatalog> links) => Reading.Catalog?.Extension is not null
        ? this with { Reading = links.First(link => link.Path == Path).PlacedIn(Reading) }
        : this;
}
