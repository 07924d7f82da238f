namespace Studio.Errors.Testing;

/// <summary>The repository that the tests were built in.</summary>
internal static class RepositoryRoot
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Studio.Errors.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Studio.Errors.sln above {AppContext.BaseDirectory}.");
    }
}
