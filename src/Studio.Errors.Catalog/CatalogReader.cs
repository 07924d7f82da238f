namespace Studio.Errors.Catalog;

/// <summary>Reads errors.json: text to model and problems.</summary>
internal static class CatalogReader
{
    /// <summary>How long a catalog's text may be, in UTF-16 code units.</summary>
    public const int MaximumLength = 1_048_576;

    /// <summary>Reads a catalog. Never throws: whatever is wrong becomes a problem with its place.</summary>
    public static CatalogReading Read(string text)
    {
        var lines = new TextLines(text);
        var problems = new ProblemList(lines);
        if (text.Length > MaximumLength)
        {
            problems.Report(Rules.CatalogTooLarge, default, Phrase.Number(MaximumLength));
            return new(null, problems.ToEquatableArray(), MapOf(null, lines, text));
        }

        var bound = new CatalogBinder(problems).Bind(JsonParser.Parse(text, problems));
        bound = bound is null ? null : Usable(bound, problems);
        foreach (var check in bound is null ? [] : CatalogChecks.All)
        {
            check(bound!, problems);
        }

        bound = bound is null ? null : Usable(bound, problems);
        return new(bound is null ? null : ModelOf(bound), problems.ToEquatableArray(), MapOf(bound, lines, text));
    }

    /// <summary>The entries that no problem touches: one that is only half understood must not become code.</summary>
    private static BoundCatalog Usable(BoundCatalog catalog, ProblemList problems) =>
        catalog with { Errors = [.. catalog.Errors.Where(error => !problems.Touches(error.Whole))] };

    private static CatalogModel ModelOf(BoundCatalog catalog) => new(
        catalog.Version,
        catalog.Scopes.OrderBy(scope => scope, StringComparer.Ordinal).ToEquatableArray(),
        catalog.Errors.Select(error => error.Model).OrderBy(error => error.Code, StringComparer.Ordinal).ToEquatableArray());

    private static CatalogMap MapOf(BoundCatalog? catalog, TextLines lines, string text)
    {
        var root = lines.RangeOf(new(0, Math.Min(1, text.Length)));
        return catalog is null
            ? new(root, root, EquatableArray<Place>.Empty, EquatableArray<Place>.Empty)
            : new(
                root,
                lines.RangeOf(catalog.ErrorsPlace),
                catalog.Codes.OrderBy(code => code.Name, StringComparer.Ordinal).Select(code => new Place(code.Name, lines.RangeOf(code.Place))).ToEquatableArray(),
                catalog.Errors.SelectMany(error => error.Sources.Exceptions).Select(name => new Place(name.Value, lines.RangeOf(name.Place))).ToEquatableArray());
    }
}
