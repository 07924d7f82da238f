namespace Studio.Errors.Catalog;

/// <summary>Reads errors.json: text to model and problems.</summary>
internal static class CatalogReader
{
    /// <summary>How long a catalog's text may be, in UTF-16 code units.</summary>
    public const int MaximumLength = 1_048_576;

    /// <summary>Reads a catalog whose encoding does not matter.</summary>
    public static CatalogReading Read(string text) => Read(new FileText(text));

    /// <summary>Reads a catalog. Never throws: whatever is wrong becomes a problem with its place.</summary>
    public static CatalogReading Read(FileText file)
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
        var bound = new CatalogBinder(problems).Bind(root);
        bound = bound is null ? null : Usable(bound, problems);
        foreach (var check in bound is null ? [] : CatalogChecks.All)
        {
            check(bound!, problems);
        }

        bound = bound is null ? null : Usable(bound, problems);
        var reading = new CatalogReading(
            bound is null ? null : ModelOf(bound), problems.ToEquatableArray(), MapOf(bound, root, lines, text));
        return reading.Catalog is { Upstreams.Count: > 0 } model ? WithUpstreams(reading, model) : reading;
    }

    /// <summary>The reading with what is wrong with what its upstreams' errors become.</summary>
    private static CatalogReading WithUpstreams(CatalogReading reading, CatalogModel model)
    {
        var found = new UpstreamTargets(model, reading.Map).Problems().Take(Math.Max(0, ProblemList.Limit - reading.Problems.Count));
        return reading with { Problems = reading.Problems.Concat(found).OrderBy(problem => problem.Range.Start).ToEquatableArray() };
    }

    /// <summary>
    /// The entries that no problem touches, nor the types that they are made of: one that is only half understood must not
    /// become code.
    /// </summary>
    private static BoundCatalog Usable(BoundCatalog catalog, ProblemList problems)
    {
        var broken = new HashSet<string>(
            catalog.Types.Where(type => problems.Touches(type.Whole)).Select(type => type.Model.Name), StringComparer.Ordinal);
        return catalog with
        {
            Types = [.. catalog.Types.Where(type => IsWhole(type.Fields) && !broken.Contains(type.Model.Name))],
            Errors = [.. catalog.Errors.Where(error => !problems.Touches(error.Whole) && IsWhole(error.Parameters))],
        };

        bool IsWhole(IEnumerable<BoundParameter> parameters) =>
            broken.Count == 0 || !parameters.Any(parameter => parameter.Model.Type.Types.Any(type => broken.Contains(type.Name)));
    }

    private static CatalogModel ModelOf(BoundCatalog catalog) => new(
        catalog.Version,
        catalog.Scopes.OrderBy(scope => scope, StringComparer.Ordinal).ToEquatableArray(),
        catalog.Errors.Select(error => error.Model).OrderBy(error => error.Code, StringComparer.Ordinal).ToEquatableArray(),
        catalog.Retired.OrderBy(retired => retired.Code, StringComparer.Ordinal).ToEquatableArray())
    {
        Types = catalog.Types.Select(type => type.Model).OrderBy(type => type.Name, StringComparer.Ordinal).ToEquatableArray(),
        Envelope = catalog.Settings.Envelope.Model,
        RequestId = catalog.Settings.RequestId,
        CodeHeader = catalog.Settings.CodeHeader,
        Upstreams = catalog.Upstreams,
        HasNumericCodes = catalog.Errors.Any(error => error.Wire is { IsNumber: true }),
    };

    private static CatalogMap MapOf(BoundCatalog? catalog, JsonNode? file, TextLines lines, string text)
    {
        var root = lines.RangeOf(new(0, Math.Min(1, text.Length)));
        return catalog is null
            ? new(root, root, EquatableArray<Place>.Empty, EquatableArray<Place>.Empty)
            : new(
                root,
                lines.RangeOf(catalog.ErrorsPlace),
                Places(catalog.Codes.OrderBy(code => code.Name, StringComparer.Ordinal)),
                Places(catalog.Errors.SelectMany(error => error.Sources.Exceptions).Select(name => new Spot(name.Value, name.Place))),
                Places(CatalogParts.Of(file)));

        EquatableArray<Place> Places(IEnumerable<Spot> spots) =>
            spots.Select(spot => new Place(spot.Name, lines.RangeOf(spot.Place))).ToEquatableArray();
    }
}
