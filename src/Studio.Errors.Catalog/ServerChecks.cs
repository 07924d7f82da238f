namespace Studio.Errors.Catalog;

/// <summary>What a server asks of a catalog beyond what makes it readable: for the generator and for the tool.</summary>
internal static class ServerChecks
{
    // What every server's framework sets by itself, and what clients, proxies and browsers take for more than "a bad request".
    private static readonly int[] OfTheFramework = [401, 403, 404, 405, 429];

    /// <summary>The problems. None while the file has others: an entry that they dropped may be the one that answers.</summary>
    public static IEnumerable<Problem> Of(CatalogReading reading) =>
        reading is { Catalog: { } catalog, IsWhole: true, Problems.Count: 0 }
            ? Unanswered(catalog, reading.Map).Concat(LeftToClasses(catalog, reading.Map))
            : [];

    private static IEnumerable<Problem> Unanswered(CatalogModel catalog, CatalogMap map)
    {
        var unanswered = CatalogCoverage.Unanswered(catalog);
        return unanswered.Count == 0 ? [] : [new(Rules.UnansweredStatus, map.Errors, new([CatalogCoverage.Describe(unanswered)]))];
    }

    private static IEnumerable<Problem> LeftToClasses(CatalogModel catalog, CatalogMap map)
    {
        var owners = StatusOwners.Of(catalog.Errors);
        var find = map.Finder();
        return from status in OfTheFramework
               let claim = owners.ClaimOn(status)
               where claim is not null && claim.Error.Status != status && claim.First < claim.Last
               group Phrase.Number(status) by claim into left
               let error = left.Key.Error
               let arguments = new[] { $"{left.Key.First / 100}xx", string.Join(", ", left), Phrase.Number(error.Status), error.Code }
               select new Problem(Rules.StatusLeftToClass, find($"{error.Code}/from"), new(arguments));
    }
}
