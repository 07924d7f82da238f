namespace Studio.Errors.Package.Tests.Product;

/// <summary>The repository that holds this test.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>A file of this test project, in the sources.</summary>
    public static string TestFile(params string[] path) => File(["tests", "Studio.Errors.Package.Tests", .. path]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Studio.Errors.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Studio.Errors.sln above {AppContext.BaseDirectory}.");
    }
}
