namespace Studio.Errors.Tool;

/// <summary>Finds the catalogs in folders.</summary>
internal static class CatalogFolders
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>The files that paths name; of a folder every <c>errors.json</c> and <c>….errors.json</c> in it, however deep.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The files, in order of the paths; those of a folder by name.</returns>
    public static IEnumerable<FileInfo> Files(IEnumerable<FileSystemInfo> paths) => paths
        .SelectMany(path => Directory.Exists(path.FullName) ? In(path.ToString()) : [new FileInfo(path.ToString())])
        .DistinctBy(file => file.FullName);

    private static IEnumerable<FileInfo> In(string folder)
    {
        // A link may lead back to a folder around it.
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = Directory.EnumerateFiles(folder, "*errors.json", options)
            .Where(file => Path.GetFileName(file) is "errors.json" || file.EndsWith(".errors.json", StringComparison.Ordinal));
        var folders = Directory.EnumerateDirectories(folder, "*", options)
            .Where(inner => !Skipped.Contains(Path.GetFileName(inner)) && !Path.GetFileName(inner).StartsWith('.'))
            .Order(StringComparer.Ordinal);
        return [.. files.Order(StringComparer.Ordinal).Select(file => new FileInfo(file)), .. folders.SelectMany(In)];
    }
}
