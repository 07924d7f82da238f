using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>Finds the catalogs of a catalog's upstreams by the paths that it gives.</summary>
internal static class UpstreamFiles
{
    /// <summary>What is wrong with what the errors of called services become.</summary>
    public static IEnumerable<Problem> Problems(CatalogInput input, CatalogReading reading) =>
        UpstreamSource.Problems(reading, upstream => Find(input, upstream));

    /// <summary>The catalog of an upstream. One that only its class names is known to a build alone.</summary>
    /// <param name="input">Our catalog.</param>
    /// <param name="upstream">The upstream.</param>
    public static UpstreamSource Find(CatalogInput input, UpstreamModel upstream)
    {
        if (upstream.Catalog.Length == 0)
        {
            return UpstreamSource.Unknown;
        }

        using var fault = new StringWriter();
        var from = upstream.IsInherited ? upstream.Origin : input.Path;
        var file = new FileInfo(BasePaths.Relative(from, upstream.Catalog).Replace('\0', '?'));
        if (!file.Exists)
        {
            return upstream.IsInherited
                ? UpstreamSource.Unknown
                : UpstreamSource.Missing("is not there", "correct the path, which is relative to this file");
        }

        return new CatalogInput(file, input.Bases).Read(fault) is { } set
            ? UpstreamSource.Of(set.Read(file.ToString()), problem => Words(file, problem))
            : UpstreamSource.Missing("can't be read", "let this user read it");
    }

    private static string Words(FileInfo file, Problem problem)
    {
        var located = new FileProblem(file.Name, problem);
        return $"{located.Place}: {located.Message}";
    }
}
