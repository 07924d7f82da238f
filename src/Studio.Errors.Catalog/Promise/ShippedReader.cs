namespace Studio.Errors.Catalog;

/// <summary>What one reading of a baseline gave.</summary>
/// <param name="Shipped">The promise; null where any part of it can't be read, since a hole in it would go unnoticed.</param>
/// <param name="Problems">What is wrong, by position.</param>
internal sealed record ShippedReading(ShippedCatalog? Shipped, EquatableArray<Problem> Problems);

/// <summary>Reads errors.shipped.json, the baseline that stands beside a catalog.</summary>
internal static class ShippedReader
{
    /// <summary>Reads a baseline. Never throws: whatever is wrong becomes a problem with its place.</summary>
    public static ShippedReading Read(string text)
    {
        var problems = new ProblemList(new(text));
        if (text.Length > CatalogReader.MaximumLength)
        {
            problems.Report(Rules.CatalogTooLarge, default, Phrase.Number(CatalogReader.MaximumLength));
            return new(null, problems.ToEquatableArray());
        }

        var shipped = new ShippedBinder(problems).Bind(JsonParser.Parse(text, problems));
        var all = problems.ToEquatableArray();
        return new(all.Count == 0 ? shipped : null, all);
    }
}
