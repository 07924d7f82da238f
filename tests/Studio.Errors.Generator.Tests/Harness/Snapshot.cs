using System.Text;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Testing;

namespace Studio.Errors.Generator.Tests;

/// <summary>
/// Compares what was generated with the files of <c>Snapshots/&lt;case&gt;</c>. With <c>STUDIO_SNAPSHOTS=update</c> in the
/// environment the folder is rewritten instead, to be read in the diff.
/// </summary>
internal static class Snapshot
{
    private static readonly bool isUpdating = Environment.GetEnvironmentVariable("STUDIO_SNAPSHOTS") == "update";

    public static async Task MatchesAsync(Project project, string name)
    {
        var run = await Verify.CleanAsync(project);
        var folder = RepositoryRoot.Path("tests", "Studio.Errors.Generator.Tests", "Snapshots", name);
        if (isUpdating)
        {
            Write(run, folder);
        }

        var expected = Directory.EnumerateFiles(folder).Select(file => (Path.GetFileName(file), SourceText.From(File.ReadAllText(file), Encoding.UTF8)));
        await new GeneratorTest(project, MarkupMode.None).Generating(expected).RunAsync();
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
