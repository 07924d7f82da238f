namespace StudioApi.Tests;

/// <summary>The build that the README shows: each rule firing where it belongs.</summary>
public sealed class ShowDiagnosticsTests
{
    [Fact]
    public async Task The_flagged_file_shows_what_the_README_shows()
    {
        var build = await DotnetBuild.RunAsync(
            Path.Combine(Repository.Root, "samples", "StudioApi"), "--no-restore", "-p:BuildProjectReferences=false", "-p:ShowDiagnostics=true");

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(Readme.Block("flagged").Split('\n'), build.Diagnostics.Where(static line => line.StartsWith("Flagged.", StringComparison.Ordinal)));
    }
}
