namespace StudioApi.Tests;

/// <summary>The build that the README shows: each rule firing where it belongs.</summary>
public sealed class ShowDiagnosticsTests
{
    [Fact]
    public async Task The_flagged_file_shows_what_the_README_shows()
    {
        var scratch = Directory.CreateTempSubdirectory("studio-flagged-");
        try
        {
            // Outputs go elsewhere, so that the sample that other tests run is left alone.
            var build = await DotnetBuild.RunAsync(
                Path.Combine(Repository.Root, "samples", "StudioApi"),
                "--no-restore", "--no-dependencies", "-p:ShowDiagnostics=true",
                $"-p:IntermediateOutputPath={scratch.FullName}/obj/", $"-p:OutDir={scratch.FullName}/bin/");

            Assert.All(build.Diagnostics, text => Assert.StartsWith("Flagged.cs(", text, StringComparison.Ordinal));
            Assert.Equal(Readme.Block("flagged").Split('\n').Where(line => line.StartsWith("Flagged.cs", StringComparison.Ordinal)), build.Diagnostics);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
