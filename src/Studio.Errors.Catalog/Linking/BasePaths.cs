namespace Studio.Errors.Catalog;

/// <summary>Finds the files that paths in <c>extends</c> mean.</summary>
internal static class BasePaths
{
    private static readonly char[] separators = ['/', '\\'];

    /// <summary>The paths of the files that a path means: one, none, or several where it is no more than an ending.</summary>
    /// <param name="from">The file that says it.</param>
    /// <param name="path">What it says: relative to itself, or the end of a path of what a package brings.</param>
    /// <param name="files">The paths of the files that there are.</param>
    public static BaseMatch Find(string from, string path, IEnumerable<string> files)
    {
        var all = files.Distinct(StringComparer.Ordinal).ToList();
        var wanted = Relative(from, path);
        var there = all.Where(file => Normalize(file) == wanted).Take(1).ToArray();
        if (there.Length == 1)
        {
            return new(there, IsOfPackage: false);
        }

        var ending = "/" + Normalize(path);
        return ending.Contains("/../")
            ? new([], IsOfPackage: false)
            : new(
                [.. all.Where(file => ("/" + Normalize(file)).EndsWith(ending, StringComparison.Ordinal))
                    .OrderBy(file => file, StringComparer.Ordinal)],
                IsOfPackage: true);
    }

    /// <summary>The name of a file in its folder.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(separators) + 1);

    /// <summary>A path that is relative to a file; a rooted one as it is.</summary>
    public static string Relative(string from, string path)
    {
        if (IsRooted(path))
        {
            return Normalize(path);
        }

        var folder = from.LastIndexOfAny(separators);
        return Normalize(folder < 0 ? path : from.Substring(0, folder + 1) + path);
    }

    /// <summary>The steps of a path, without those that lead nowhere and back.</summary>
    public static string Normalize(string path)
    {
        var steps = new List<string>();
        foreach (var step in path.Split(separators).Where(step => step.Length > 0 && step != "."))
        {
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] != "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else
            {
                steps.Add(step);
            }
        }

        return (IsRooted(path) && path[0] is '/' or '\\' ? "/" : "") + string.Join("/", steps);
    }

    private static bool IsRooted(string path) =>
        path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 2 && path[1] == ':' && path[2] is '/' or '\\'));
}

/// <summary>The files that a path means.</summary>
/// <param name="Files">Their paths.</param>
/// <param name="IsOfPackage">Whether it is no more than the ending of theirs, as of a file that a package brings.</param>
internal sealed record BaseMatch(IReadOnlyList<string> Files, bool IsOfPackage);
