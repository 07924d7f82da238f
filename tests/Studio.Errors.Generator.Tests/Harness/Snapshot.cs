using Studio.Errors.Testing;

namespace Studio.Errors.Generator.Tests;

/// <summary>
/// Compares what was generated with the files of <c>Snapshots/&lt;case&gt;</c>. With <c>STUDIO_SNAPSHOTS=update</c> in the
/// environment the folder is rewritten instead, to be read in the diff.
/// </summary>
internal static class Snapshot
{
    private static readonly bool isUpdating = Environment.GetEnvironmentVariable("STUDIO_SNAPSHOTS") == "update";

    public static void Matches(Generation run, string name)
    {
        var folder = RepositoryRoot.Path("tests", "Studio.Errors.Generator.Tests", "Snapshots", name);
        if (isUpdating)
        {
            Write(run, folder);
        }

        var expected = Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(run.Sources, source => Assert.Equal(expected[source.Key], source.Value));
    }

    private static void Write(Generation run, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in run.Sources)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
