using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>A catalog to read, and the files that it may extend beside those that its paths lead to.</summary>
/// <param name="File">The catalog.</param>
/// <param name="Bases">The files of <c>--base</c>: a build knows what packages bring, the command line does not.</param>
internal sealed record CatalogInput(FileInfo File, IReadOnlyList<FileInfo> Bases)
{
    /// <summary>
    /// The file in whose place it stood, as an older revision that was taken out of its folder: what isn't beside the catalog is looked for
    /// there. Null for a catalog that is where it belongs.
    /// </summary>
    public FileInfo? InPlaceOf { get; init; }

    /// <summary>The path as it was given.</summary>
    public string Path => File.ToString();

    /// <summary>Reads it, and all that it extends; null, and a word on why, where a file that was given can't be opened.</summary>
    public CatalogSet? Read(TextWriter errors)
    {
        var readings = new Dictionary<string, CatalogReading>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (!Add(Path, File, InPlaceOf))
        {
            return null;
        }

        return readings[Path].Catalog?.Extension is null || Bases.All(each => Add(each.ToString(), each)) ? new(readings) : null;

        // A file counts at the path that leads to it, wherever it was found; what it extends in turn is near the place where it was.
        bool Add(string path, FileInfo file, FileInfo? place = null)
        {
            if (!known.Add(System.IO.Path.GetFullPath(path)))
            {
                return true;
            }

            if (CatalogFile.Text(file, errors) is not { } text)
            {
                return false;
            }

            var reading = CatalogReader.Read(text);
            readings.Add(path, reading);
            return (reading.Catalog?.Extension?.Extends ?? EquatableArray<string>.Empty)
                .Select(extends => (Path: Relative(path, extends), File: Find(path, extends, place)))
                .All(each => each.File is not { } found || Add(each.Path, found, each.Path == found.ToString() ? null : found));
        }
    }

    private FileInfo? Find(string from, string extends, FileInfo? place) =>
        new[] { from, place?.ToString() }
            .OfType<string>()
            .Select(each => new FileInfo(Relative(each, extends)))
            .FirstOrDefault(each => each.Exists)
        ?? Named(extends);

    /// <summary>
    /// The file of <c>--base</c> that a path leading out of the folder means: by its end, as a path without such steps does anyhow.
    /// </summary>
    private FileInfo? Named(string extends)
    {
        var end = BasePaths.Normalize(extends);
        while (end.StartsWith("../", StringComparison.Ordinal))
        {
            end = end[3..];
        }

        return end == BasePaths.Normalize(extends)
            ? null
            : Bases.FirstOrDefault(each => each.Exists
                && ("/" + BasePaths.Normalize(each.FullName)).EndsWith("/" + end, StringComparison.Ordinal));
    }

    // A file's name can't have it; the catalog's text can.
    private static string Relative(string from, string path) => BasePaths.Relative(from, path).Replace('\0', '?');
}
