using Studio.Errors.Testing;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    public static string PathOf(string path) => Path.Combine(RepositoryRoot.Folder, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));
}
