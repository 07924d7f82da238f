namespace Studio.Errors.Catalog;

/// <summary>What one reading of a catalog's text gave.</summary>
/// <param name="Catalog">The good entries; null where the text has none that can be used at all.</param>
/// <param name="Problems">What is wrong, by position in the file. Equatable with positions, so a branch of its own.</param>
/// <param name="Map">Where things stand, for diagnostics that need a compilation and for fixes.</param>
internal sealed record CatalogReading(CatalogModel? Catalog, EquatableArray<Problem> Problems, CatalogMap Map)
{
    /// <summary>Whether all that the catalog extends is in it: only then can something be said to be missing.</summary>
    public bool IsWhole { get; init; } = Catalog is { Extension: null };
}
