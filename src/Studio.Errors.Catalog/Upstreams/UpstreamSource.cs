namespace Studio.Errors.Catalog;

/// <summary>The catalog of an upstream, or why there is none.</summary>
/// <param name="Catalog">The catalog; null where there is none.</param>
/// <param name="Rule">
/// What is wrong: <see cref="Rules.UpstreamWithoutClass"/> or <see cref="Rules.UnusableUpstream"/>; null where nothing is.
/// </param>
/// <param name="Words">What the rule's message takes after the catalog's and the upstream's name.</param>
internal sealed record UpstreamSource(CatalogModel? Catalog, Rule? Rule, EquatableArray<string> Words)
{
    /// <summary>Nothing can be said: the place that knows it is another.</summary>
    public static readonly UpstreamSource Unknown = new(null, null, EquatableArray<string>.Empty);

    /// <summary>There is none.</summary>
    public static UpstreamSource Missing(string defect, string cure) => new(null, Rules.UpstreamWithoutClass, new([defect, cure]));

    /// <summary>There is one, but it has errors.</summary>
    /// <param name="first">The first of them, in words.</param>
    public static UpstreamSource Unusable(string first) => new(null, Rules.UnusableUpstream, new([first]));

    /// <summary>The catalog that a file has.</summary>
    /// <param name="reading">The file, read.</param>
    /// <param name="describe">A problem with its place in words.</param>
    public static UpstreamSource Of(CatalogReading reading, Func<Problem, string> describe) =>
        reading.Problems.FirstOrDefault(problem => problem.Rule.Severity == RuleSeverity.Error) is { } first
            ? Unusable(describe(first))
            : new(reading.Catalog, null, EquatableArray<string>.Empty);

    /// <summary>What is wrong with every upstream of a catalog, in the catalog's file.</summary>
    /// <param name="own">The catalog.</param>
    /// <param name="find">Finds the catalog of an upstream.</param>
    public static IEnumerable<Problem> Problems(CatalogReading own, Func<UpstreamModel, UpstreamSource> find) =>
        (own.Catalog?.Upstreams ?? EquatableArray<UpstreamModel>.Empty)
            .SelectMany(upstream => find(upstream).Problems(own, upstream))
            .OrderBy(problem => problem.Range.Start);

    private IEnumerable<Problem> Problems(CatalogReading own, UpstreamModel upstream)
    {
        if (Catalog is not null)
        {
            return new UpstreamCodes(own, upstream, Catalog).Problems();
        }

        var name = upstream.Errors.Length > 0 ? upstream.Errors : upstream.Catalog;
        return Rule is null
            ? []
            : [new(Rule, own.Map.Finder()(UpstreamPlaces.Source(upstream)), new([Phrase.Quote(name), upstream.Name, .. Words]))];
    }
}
