using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>An anchor with its catalog: all that the printers know.</summary>
/// <param name="Anchor">The anchor.</param>
/// <param name="File">The catalog's path; null where none was found.</param>
/// <param name="Catalog">The catalog without entries that would clash with the anchor; an empty one stands in for a
/// missing or unreadable file, so that names exist.</param>
/// <param name="Libraries">The libraries that the project references, by which more is generated than the types of every client.</param>
internal sealed record Family(Anchor Anchor, string? File, CatalogModel Catalog, Libraries Libraries)
{
    private static readonly CatalogModel NoCatalog = new(
        "",
        EquatableArray<string>.Empty,
        EquatableArray<ErrorModel>.Empty,
        EquatableArray<RetiredCode>.Empty);

    /// <summary>Joins an anchor with the file that its path names; of several, the first, as the error at the anchor tells.</summary>
    public static Family Join(
        Anchor anchor, IEnumerable<LinkedCatalog> catalogs, IEnumerable<CarriedCatalog> carried, Libraries libraries)
    {
        if (anchor.Contract is { } contract)
        {
            var served = carried.FirstOrDefault(each => each.Is(contract))?.Reading?.Catalog ?? NoCatalog;
            return new(anchor, null, AnchorNames.WithoutClashes(served, anchor.Name), libraries);
        }

        var named = catalogs
            .Where(catalog => PathEnding.Matches(catalog.Path, anchor.Path))
            .OrderBy(catalog => catalog.Path, StringComparer.Ordinal)
            .FirstOrDefault();
        return new(anchor, named?.Path, AnchorNames.WithoutClashes(named?.Catalog ?? NoCatalog, anchor.Name), libraries);
    }

    /// <summary>The family of a class that a library has: its types are there, and nothing is generated for it here.</summary>
    public static Family Of(CarriedCatalog carried) => new(
        Anchor.Called(carried.Anchor), null, carried.Reading?.Catalog ?? NoCatalog, Libraries.None) { Carried = carried };

    /// <summary>The library that has it; null for a class of the project.</summary>
    public CarriedCatalog? Carried { get; init; }

    /// <summary>Whether results and a pipeline are generated.</summary>
    public bool IsServer => Libraries.HasFlag(Libraries.Server) && !Anchor.IsClient;

    /// <summary>Whether other projects can reference the catalog: it is then carried in the library.</summary>
    public bool IsCarried => Anchor.Accessibility == "public" && Libraries.HasFlag(Libraries.OwnLibrary);

    /// <summary>Whether the clients of an <c>IHttpClientFactory</c> can be extended.</summary>
    public bool HasHttpClientFactory => Libraries.HasFlag(Libraries.HttpClientFactory);

    /// <summary>What kept the catalog from being joined; null where nothing did.</summary>
    public Problem? Fault { get; init; }

    /// <summary>The entries, sorted by code.</summary>
    public EquatableArray<ErrorModel> Errors => Catalog.Errors;

    /// <summary>The enum of the codes: <c>ApiErrorCode</c>.</summary>
    public string CodeEnum => Anchor.Singular + "Code";

    /// <summary>The class of the constants: <c>ApiErrorCodes</c>.</summary>
    public string CodeConstants => CodeEnum + "s";

    /// <summary>What a client throws: <c>ApiErrorException</c>.</summary>
    public string Exception => Anchor.Singular + "Exception";

    /// <summary>The class that maps: <c>ApiErrorMapper</c>.</summary>
    public string Mapper => Anchor.Mapper;

    /// <summary>The results of one status, the unit of output: a file a code costs too much in large catalogs.</summary>
    public IEnumerable<StatusGroup> StatusGroups() => IsServer
        ? Errors.GroupBy(error => error.Status)
            .OrderBy(group => group.Key)
            .Select(group => new StatusGroup(Anchor, group.Key, group.ToEquatableArray()))
        : [];
}

/// <summary>The entries of one status.</summary>
internal sealed record StatusGroup(Anchor Anchor, int Status, EquatableArray<ErrorModel> Errors);
