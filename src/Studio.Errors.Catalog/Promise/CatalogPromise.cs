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
        var changes = Changes(shipped, catalog, current.Map, current.IsWhole).Where(change => change.Rule is not null).ToLookup(IsNew);
        return changes[false]
            .Select(change => new Problem(change.Rule!, find(change.Path), change.Arguments))
            .Concat(New(changes[true].Select(change => change.Path), catalog, find))
            .OrderBy(problem => problem.Range.Start)
            .ToEquatableArray();
    }

    private static bool IsNew(CatalogChange change) => change.Rule == Rules.CodeNotShipped;

    /// <summary>What is new: each code of the catalog's own, and all that one base brings.</summary>
    private static IEnumerable<Problem> New(IEnumerable<string> codes, CatalogModel catalog, Func<string, TextRange> find)
    {
        var bases = catalog.Errors.Where(error => error.Of.Length > 0).ToDictionary(error => error.Code, error => error.Of);
        return from code in codes
               let of = bases.TryGetValue(code, out var name) ? name : null
               group code by of ?? code into same
               let isOwn = !bases.ContainsKey(same.First())
               let what = isOwn ? $"'{same.Key}' is"
                   : $"{Phrase.List([.. same])} of {Phrase.Quote(same.Key)} {(same.Count() == 1 ? "is" : "are")}"
               select new Problem(Rules.CodeNotShipped, find(same.First()), new([what]));
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
