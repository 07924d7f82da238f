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
