using System.Runtime.CompilerServices;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static string Root { get; } = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Studio.Errors.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root was not found above " + here);
        }

        return folder.FullName;
    }
}
