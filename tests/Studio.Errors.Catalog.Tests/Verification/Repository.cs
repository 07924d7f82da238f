using Studio.Errors.Testing;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Files of the repository that tests hold against the code.</summary>
internal static class Repository
{
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static string PathOf(string path) => Path.Combine(RepositoryRoot.Folder, path);
}
