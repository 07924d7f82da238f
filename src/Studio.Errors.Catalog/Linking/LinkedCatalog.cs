namespace Studio.Errors.Catalog;

/// <summary>A catalog together with all that it extends, without places.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Catalog">The union; null where the file can't be used at all.</param>
/// <param name="Problems">What is wrong between the files, each at a place of this one.</param>
/// <param name="Inherited">What other files bring, by the path of the part in this file that it would have.</param>
/// <param name="Bases">The files it rests on that this project can edit, near ones first.</param>
/// <param name="FaultCount">How many problems the file and those files have.</param>
/// <param name="FirstFault">The first of them in words; empty where there is none.</param>
internal sealed record LinkedCatalog(
    string Path,
    CatalogModel? Catalog,
    EquatableArray<LinkProblem> Problems,
    EquatableArray<InheritedPart> Inherited,
    EquatableArray<string> Bases,
    int FaultCount,
    string FirstFault)
{
    /// <summary>Whether all that it rests on was found and is good: only then can something be said to be missing.</summary>
    public bool IsWhole => Catalog is not null && FaultCount == 0;

    /// <summary>A catalog that extends no other: as it was read.</summary>
    public static LinkedCatalog Alone(PlacelessCatalog file) => new(
        file.Path,
        file.Catalog,
        EquatableArray<LinkProblem>.Empty,
        EquatableArray<InheritedPart>.Empty,
        EquatableArray<string>.Empty,
        file.ProblemCount,
        file.FirstProblem);

    /// <summary>A catalog that could not be linked for a fault of ours.</summary>
    public static LinkedCatalog Failed(PlacelessCatalog file, Problem fault) => Alone(file) with
    {
        Problems = new([new(fault.Rule, CatalogMap.ExtendsPath, fault.Arguments)]),
        FaultCount = 1,
        FirstFault = fault.Message,
    };

    /// <summary>
    /// The union as if it stood in this file: what is inherited stands at the element of <c>extends</c> that brings it.
    /// </summary>
    /// <param name="own">The reading of this file.</param>
    public CatalogReading PlacedIn(CatalogReading own)
    {
        if (own.Catalog?.Extension is null)
        {
            return own;
        }

        var find = own.Map.Finder();
        var problems = Problems.Select(problem => new Problem(problem.Rule, find(problem.Place), problem.Arguments));
        var codes = Inherited.Where(part => part is { IsCode: true, IsOverridden: false })
            .Select(part => new Place(part.Path, find(part.Element)));
        var exceptions = Inherited.SelectMany(part => part.Exceptions.Select(name => new Place(name, find(part.Element))));
        var union = own with
        {
            Catalog = Catalog,
            Problems = own.Problems.Concat(problems).OrderBy(problem => problem.Range.Start).ToEquatableArray(),
            IsWhole = IsWhole,
            Map = own.Map with
            {
                Entries = own.Map.Entries.Concat(codes).OrderBy(place => place.Name, StringComparer.Ordinal).ToEquatableArray(),
                Exceptions = own.Map.Exceptions.Concat(exceptions).ToEquatableArray(),
                Parts = own.Map.Parts
                    .Concat(Inherited.Where(part => !part.IsOverridden).Select(part => new Place(part.Path, find(part.Element))))
                    .ToEquatableArray(),
            },
        };
        return IsWhole ? CatalogReader.WithUpstreams(union) : union;
    }
}

/// <summary>A problem of a catalog with what it extends.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">The part of the file, as <see cref="CatalogMap.Finder"/> takes it.</param>
/// <param name="Arguments">What the rule's message format takes.</param>
internal sealed record LinkProblem(Rule Rule, string Place, EquatableArray<string> Arguments);

/// <summary>A code, type or upstream that another file brings.</summary>
/// <param name="Path">Its path in the map of the file.</param>
/// <param name="Element">Where problems with it are told: the element of <c>extends</c> by which it came, or the override.</param>
/// <param name="Origin">The path of the file that has it.</param>
/// <param name="Exceptions">The exception types that it claims there.</param>
internal sealed record InheritedPart(string Path, string Element, string Origin, EquatableArray<string> Exceptions)
{
    /// <summary>Whether the file says of it what differs.</summary>
    public bool IsOverridden => !Element.StartsWith(CatalogMap.ExtendsPath, StringComparison.Ordinal);

    public bool IsCode => !Path.StartsWith("/", StringComparison.Ordinal);
}
