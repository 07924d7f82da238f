namespace Studio.Errors.Catalog;

/// <summary>Reads errors.json: text to model and problems.</summary>
internal static class CatalogReader
{
    /// <summary>How long a catalog's text may be, in UTF-16 code units.</summary>
    public const int MaximumLength = 1_048_576;

    /// <summary>Reads a catalog whose encoding does not matter.</summary>
    public static CatalogReading Read(string text) => Read(new FileText(text));

    /// <summary>Reads a catalog. Never throws: whatever is wrong becomes a problem with its place.</summary>
    public static CatalogReading Read(FileText file) => Read(file, isCarried: false);

    /// <summary>Reads a catalog that a library carries.</summary>
    public static CatalogReading ReadCarried(string text) => Read(new(text), isCarried: true);

    private static CatalogReading Read(FileText file, bool isCarried)
    {
        var text = file.Text;
        var lines = new TextLines(text);
        var problems = new ProblemList(lines);
        if (text.Length > MaximumLength)
        {
            problems.Report(Rules.CatalogTooLarge, default, Phrase.Number(MaximumLength));
            return new(null, problems.ToEquatableArray(), MapOf(null, null, lines, text));
        }

        if (!TextEncoding.Check(file, problems))
        {
            return new(null, problems.ToEquatableArray(), MapOf(null, null, lines, text));
        }

        var root = JsonParser.Parse(text, problems);
        var carried = isCarried ? CarriedMembers.Of(root) : null;
        var bound = new CatalogBinder(problems).Bind(carried?.Rest ?? root);
        bound = bound?.Usable(problems);
        foreach (var check in bound is { Extension: null } ? CatalogChecks.All : [])
        {
            check(bound!, problems);
        }

        bound = bound?.Usable(problems);
        var model = bound?.ToModel() is { } read ? carried?.In(read) ?? read : null;
        var reading = new CatalogReading(model, problems.ToEquatableArray(), MapOf(bound, root, lines, text));
        return bound is { Extension: null } ? WithUpstreams(reading) : reading;
    }

    /// <summary>A reading with what is wrong with what its upstreams' errors become.</summary>
    public static CatalogReading WithUpstreams(CatalogReading reading)
    {
        if (reading.Catalog is not { Upstreams.Count: > 0 } model)
        {
            return reading;
        }

        var found = new UpstreamTargets(model, reading.Map).Problems().Take(Math.Max(0, ProblemList.Limit - reading.Problems.Count));
        return reading with { Problems = reading.Problems.Concat(found).OrderBy(problem => problem.Range.Start).ToEquatableArray() };
    }

    private static CatalogMap MapOf(BoundCatalog? catalog, JsonNode? file, TextLines lines, string text)
    {
        var root = lines.RangeOf(new(0, Math.Min(1, text.Length)));
        return catalog is null
            ? new(root, root, EquatableArray<Place>.Empty, EquatableArray<Place>.Empty, EquatableArray<Place>.Empty)
            : new(
                root,
                lines.RangeOf(catalog.ErrorsPlace),
                Places(catalog.Codes.OrderBy(code => code.Name, StringComparer.Ordinal)),
                Places(catalog.Errors.SelectMany(error => error.Sources.Exceptions).Select(name => new Spot(name.Value, name.Place))),
                Places(CatalogParts.Of(file, isWhole: catalog.Extension is not null)));

        EquatableArray<Place> Places(IEnumerable<Spot> spots) =>
            spots.Select(spot => new Place(spot.Name, lines.RangeOf(spot.Place))).ToEquatableArray();
    }
}
