namespace Studio.Errors.Catalog;

/// <summary>The types of a catalog and of those that it extends. Types of one name are one type, if they are made of the same.</summary>
internal sealed class InheritedTypes
{
    private readonly Dictionary<string, (TypeModel Model, LinkedBase? By)> types = new(StringComparer.Ordinal);
    private readonly HashSet<string> clashing = new(StringComparer.Ordinal);

    public InheritedTypes(IEnumerable<LinkedBase> bases, IEnumerable<TypeModel> own, List<LinkProblem> problems)
    {
        foreach (var by in bases)
        {
            foreach (var type in by.Catalog.Catalog?.Types ?? EquatableArray<TypeModel>.Empty)
            {
                Add(type, by, by.Place, problems);
            }
        }

        foreach (var type in own)
        {
            Add(type, null, $"{CatalogMap.TypesPath}/{type.Name}", problems);
        }
    }

    public IEnumerable<(TypeModel Model, LinkedBase? By)> All => types.Values.OrderBy(type => type.Model.Name, StringComparer.Ordinal);

    /// <summary>Whether an entry of the catalog's own holds no type that is another in a base.</summary>
    public bool Know(IEnumerable<ParameterModel> parameters) =>
        clashing.Count == 0 || !parameters.Any(parameter => parameter.Type.Types.Any(type => clashing.Contains(type.Name)));

    private void Add(TypeModel type, LinkedBase? by, string place, List<LinkProblem> problems)
    {
        if (!types.TryGetValue(type.Name, out var known))
        {
            types.Add(type.Name, (type, by));
        }
        else if (!known.Model.Equals(type))
        {
            clashing.Add(type.Name);
            problems.Add(new(
                Rules.BasesDiffer,
                place,
                new([
                    $"The type '{type.Name}' is another in '{known.By!.Name}'",
                    "rename one of the two, or let both have the same members",
                ])));
        }
    }
}
