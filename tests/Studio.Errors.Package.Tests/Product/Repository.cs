using Studio.Errors.Testing;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>The repository that holds this test.</summary>
internal static class Repository
{
    public static string Root => RepositoryRoot.Folder;

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>A file of this test project, in the sources.</summary>
    public static string TestFile(params string[] path) => File(["tests", "Studio.Errors.Package.Tests", .. path]);
}
