namespace Studio.Errors.Catalog;

/// <summary>Holds a catalog to what was shipped of it.</summary>
internal static class CatalogPromise
{
    /// <summary>What a catalog breaks of its baseline, and what it adds, at the places in errors.json.</summary>
    /// <param name="shipped">The baseline.</param>
    /// <param name="current">The catalog; entries with problems of their own are not compared.</param>
    public static EquatableArray<Problem> Compare(ShippedCatalog shipped, CatalogReading current)
    {
        if (current.Catalog is not { } catalog)
        {
            return EquatableArray<Problem>.Empty;
        }

        var find = current.Map.Finder();
        return Changes(shipped, catalog, current.Map, current.IsWhole)
            .Where(change => change.Rule is not null)
            .Select(change => new Problem(change.Rule!, find(change.Path), change.Arguments))
            .OrderBy(problem => problem.Range.Start)
            .ToEquatableArray();
    }

    private static IEnumerable<CatalogChange> Changes(ShippedCatalog shipped, CatalogModel catalog, CatalogMap map, bool isWhole)
    {
        if (shipped.Version != catalog.Version)
        {
            // Another version makes a promise of its own; the old one is kept by the old version.
            return [CatalogChange.Breaking(
                Rules.OtherVersionShipped, CatalogMap.VersionPath, Phrase.Quote(shipped.Version), Phrase.Quote(catalog.Version))];
        }

        var codes = new HashSet<string>(map.Entries.Select(place => place.Name), StringComparer.Ordinal);
        return PromiseChanges.Between(shipped, ShippedCatalog.Of(catalog), code => !isWhole || codes.Contains(code));
    }
}
