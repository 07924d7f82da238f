namespace Studio.Errors.Testing;

/// <summary>The repository that the tests were built in.</summary>
internal static class RepositoryRoot
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Find();

    /// <summary>A file or folder in it.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Studio.Errors.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Studio.Errors.sln above {AppContext.BaseDirectory}.");
    }
}
