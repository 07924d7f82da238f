namespace Studio.Errors.Catalog;

/// <summary>The upstreams of a catalog and its bases. One that the catalog says itself takes the place of those of its name.</summary>
internal sealed class InheritedUpstreams
{
    private readonly Dictionary<string, (UpstreamModel Model, LinkedBase? By)> upstreams = new(StringComparer.Ordinal);

    public InheritedUpstreams(IEnumerable<LinkedBase> bases, IEnumerable<UpstreamModel> own, List<LinkProblem> problems)
    {
        foreach (var upstream in own)
        {
            upstreams.Add(upstream.Name, (upstream, null));
        }

        foreach (var by in bases)
        {
            foreach (var upstream in by.Catalog.Catalog?.Upstreams ?? EquatableArray<UpstreamModel>.Empty)
            {
                Add(upstream.IsInherited ? upstream : upstream with { Origin = by.Catalog.Path }, by, problems);
            }
        }
    }

    /// <summary>All of them, by name.</summary>
    public EquatableArray<UpstreamModel> All =>
        upstreams.Values.Select(each => each.Model).OrderBy(model => model.Name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Where those are told that bases bring.</summary>
    public IEnumerable<InheritedPart> Parts =>
        from each in upstreams.Values
        where each.By is not null
        select new InheritedPart(
            UpstreamPlaces.Of(each.Model.Name), each.By.Place, each.Model.Origin, EquatableArray<string>.Empty);

    private void Add(UpstreamModel upstream, LinkedBase by, List<LinkProblem> problems)
    {
        if (!upstreams.TryGetValue(upstream.Name, out var known))
        {
            upstreams.Add(upstream.Name, (upstream, by));
        }
        else if (known.By is { Name: var other } && !known.Model.Equals(upstream))
        {
            problems.Add(new(
                Rules.BasesDiffer,
                by.Place,
                new([
                    $"The upstream '{upstream.Name}' is another in '{other}'",
                    "say in this file which counts, under \"upstreams\"",
                ])));
        }
    }
}
