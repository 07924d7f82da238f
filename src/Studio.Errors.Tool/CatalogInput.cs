using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>A catalog to read, and the files that it may extend beside those that its paths lead to.</summary>
/// <param name="File">The catalog.</param>
/// <param name="Bases">The files of <c>--base</c>: a build knows what packages bring, the command line does not.</param>
internal sealed record CatalogInput(FileInfo File, IReadOnlyList<FileInfo> Bases)
{
    /// <summary>The path as it was given.</summary>
    public string Path => File.ToString();

    /// <summary>Reads it, and all that it extends; null, and a word on why, where a file that was given can't be opened.</summary>
    public CatalogSet? Read(TextWriter errors)
    {
        var readings = new Dictionary<string, CatalogReading>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (!Add(File))
        {
            return null;
        }

        return readings[Path].Catalog?.Extension is null || Bases.All(Add) ? new(readings) : null;

        bool Add(FileInfo file)
        {
            if (!known.Add(file.FullName))
            {
                return true;
            }

            if (CatalogFile.Text(file, errors) is not { } text)
            {
                return false;
            }

            var reading = CatalogReader.Read(text);
            readings.Add(file.ToString(), reading);
            return (reading.Catalog?.Extension?.Extends ?? [])
                .Select(path => new FileInfo(BasePaths.Relative(file.ToString(), path).Replace('\0', '?')))
                .Where(each => each.Exists)
                .All(Add);
        }
    }
}
