using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>Finds the catalogs of a catalog's upstreams by the paths that it gives.</summary>
internal static class UpstreamFiles
{
    /// <summary>What is wrong with what the errors of called services become.</summary>
    public static IEnumerable<Problem> Problems(string path, CatalogReading reading) =>
        UpstreamSource.Problems(reading, upstream => Find(path, upstream));

    /// <summary>The catalog of an upstream. One that only its class names is known to a build alone.</summary>
    /// <param name="path">The path of our catalog.</param>
    /// <param name="upstream">The upstream.</param>
    public static UpstreamSource Find(string path, UpstreamModel upstream)
    {
        if (upstream.Catalog.Length == 0)
        {
            return UpstreamSource.Unknown;
        }

        using var fault = new StringWriter();
        var file = new FileInfo(Path.Combine(Path.GetDirectoryName(path) ?? "", upstream.Catalog));
        if (!file.Exists)
        {
            return UpstreamSource.Missing("is not there", "correct the path, which is relative to this file");
        }

        return new CatalogInput(file, []).Read(fault) is { } set
            ? UpstreamSource.Of(set.Read(file.ToString()), problem => Words(file, problem))
            : UpstreamSource.Missing("can't be read", "let this user read it");
    }

    private static string Words(FileInfo file, Problem problem)
    {
        var located = new FileProblem(file.Name, problem);
        return $"{located.Place}: {located.Message}";
    }
}
