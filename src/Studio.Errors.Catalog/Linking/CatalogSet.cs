namespace Studio.Errors.Catalog;

/// <summary>Catalogs that were read together, each linked when it is asked for.</summary>
/// <param name="files">What the readings of the files gave, by path.</param>
internal sealed class CatalogSet(IReadOnlyDictionary<string, CatalogReading> files)
{
    private readonly Dictionary<string, LinkedCatalog> linked = new(StringComparer.Ordinal);
    private readonly Lazy<PlacelessCatalog[]> placeless = new(() => [.. files.Select(file => PlacelessCatalog.Of(file.Key, file.Value))]);

    /// <summary>A file with all that it extends, as if it stood in it.</summary>
    public CatalogReading Read(string path) => files[path] is { Catalog.Extension: not null } own ? Link(path).PlacedIn(own) : files[path];

    /// <summary>What is wrong with a file and those that it rests on, each at its place in its file.</summary>
    public IEnumerable<(string Path, Problem Problem)> Problems(string path) => Link(path).Bases
        .Prepend(path)
        .SelectMany(each => Read(each).Problems.Select(problem => (each, problem)));

    private LinkedCatalog Link(string path)
    {
        if (!linked.TryGetValue(path, out var known))
        {
            linked[path] = known = CatalogLinker.Link(PlacelessCatalog.Of(path, files[path]), placeless.Value);
        }

        return known;
    }
}
