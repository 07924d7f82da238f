namespace Studio.Errors.Generator;

/// <summary>
/// Compares paths by whole trailing segments: <c>b/errors.json</c> ends <c>/a/b/errors.json</c>, not
/// <c>/ab/errors.json</c>.
/// </summary>
internal static class PathEnding
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The path's segments joined by slashes, without <c>.</c> segments and without a leading slash.</summary>
    public static string Normalize(string path) =>
        string.Join("/", path.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != "."));

    /// <summary>A path's segments joined by slashes, without <c>.</c> and <c>..</c>.</summary>
    /// <param name="file">The file beside which the path begins; empty for one of its own.</param>
    /// <param name="path">The path.</param>
    public static string Resolve(string file, string path)
    {
        var isRooted = path.Length > 0 && (Separators.Contains(path[0]) || (path.Length > 1 && path[1] == ':'));
        var segments = isRooted ? [] : Normalize(file).Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToList();
        segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
        foreach (var segment in Normalize(path).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment != "..")
            {
                segments.Add(segment);
            }
            else if (segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
        }

        return string.Join("/", segments);
    }

    /// <summary>Whether a file's path ends in a normalised ending. Case counts, as it does where the build runs on Linux.</summary>
    public static bool Matches(string path, string ending)
    {
        if (ending.Length == 0)
        {
            return false;
        }

        var normalized = Normalize(path);
        return normalized.EndsWith(ending, StringComparison.Ordinal)
            && (normalized.Length == ending.Length || normalized[normalized.Length - ending.Length - 1] == '/');
    }
}
