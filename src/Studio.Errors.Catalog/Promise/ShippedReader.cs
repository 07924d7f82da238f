namespace Studio.Errors.Catalog;

/// <summary>What one reading of a baseline gave.</summary>
/// <param name="Shipped">The promise; null where any part of it can't be read, since a hole in it would go unnoticed.</param>
/// <param name="Problems">What is wrong, by position.</param>
internal sealed record ShippedReading(ShippedCatalog? Shipped, EquatableArray<Problem> Problems);

/// <summary>Reads errors.shipped.json, the baseline that stands beside a catalog.</summary>
internal static class ShippedReader
{
    private const string Infix = ".shipped";

    /// <summary>Where the baseline of a catalog stands: <c>errors.shipped.json</c> beside <c>errors.json</c>.</summary>
    public static string PathBeside(string catalogPath)
    {
        var dot = catalogPath.LastIndexOf('.');
        var isExtension = dot > catalogPath.LastIndexOfAny(['/', '\\']);
        return catalogPath.Insert(isExtension ? dot : catalogPath.Length, Infix);
    }

    /// <summary>Whether a file is a baseline by its name.</summary>
    public static bool IsBaseline(string path) =>
        path.LastIndexOf(Infix + ".", StringComparison.Ordinal) > path.LastIndexOfAny(['/', '\\']);

    /// <summary>Reads a baseline whose encoding does not matter.</summary>
    public static ShippedReading Read(string text) => Read(new FileText(text));

    /// <summary>Reads a baseline. Never throws: whatever is wrong becomes a problem with its place.</summary>
    public static ShippedReading Read(FileText file)
    {
        var text = file.Text;
        var problems = new ProblemList(new(text));
        if (text.Length > CatalogReader.MaximumLength)
        {
            problems.Report(Rules.CatalogTooLarge, default, Phrase.Number(CatalogReader.MaximumLength));
            return new(null, problems.ToEquatableArray());
        }

        var shipped = TextEncoding.Check(file, problems) ? new ShippedBinder(problems).Bind(JsonParser.Parse(text, problems)) : null;
        var all = problems.ToEquatableArray();
        return new(all.Count == 0 ? shipped : null, all);
    }
}
