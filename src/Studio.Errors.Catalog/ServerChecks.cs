namespace Studio.Errors.Catalog;

/// <summary>What a server asks of a catalog beyond what makes it readable: for the generator and for the tool.</summary>
internal static class ServerChecks
{
    /// <summary>The problems. None while the file has others: an entry that they dropped may be the one that answers.</summary>
    public static IEnumerable<Problem> Of(CatalogReading reading) =>
        reading.Catalog is { } catalog && reading.Problems.Count == 0 ? Unanswered(catalog, reading.Map) : [];

    private static IEnumerable<Problem> Unanswered(CatalogModel catalog, CatalogMap map)
    {
        var unanswered = CatalogCoverage.Unanswered(catalog);
        return unanswered.Count == 0 ? [] : [new(Rules.UnansweredStatus, map.Errors, new([CatalogCoverage.Describe(unanswered)]))];
    }
}
