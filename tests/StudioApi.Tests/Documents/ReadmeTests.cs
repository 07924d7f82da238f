using System.Text.RegularExpressions;

namespace StudioApi.Tests;

/// <summary>The README is true: its tour is built and run, its links lead somewhere.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string catalog = File.ReadAllText(Path.Combine(Repository.Root, "errors.json"))
        .Replace("  \"errors\": {\n", $"  \"errors\": {{\n{Readme.Block("tour-entry")}\n", StringComparison.Ordinal);

    [Fact]
    public async Task The_tour_answers_as_it_says()
    {
        using var project = new ScratchProject(catalog, Readme.Block("tour-program"));
        var build = await project.BuildAsync();
        Assert.True(build.Succeeded, build.Output);

        await using var api = await StudioApiProcess.StartOtherAsync(project.Application);
        var answer = await api.SendAsync("POST /v1/studios/std_demo_main/archive", "X-Request-Id: req_9f2c1a7b4e5d6f80");

        var headers = answer.Headers
            .Where(header => header.Key is not ("Connection" or "Date" or "Server"))
            .Select(header => $"{header.Key}: {header.Value}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(Readme.Block("tour-answer"), string.Join('\n', [answer.StatusLine, .. headers, "", answer.Text]));
    }

    [Fact]
    public async Task The_tours_mistakes_are_reported_as_it_says()
    {
        using var project = new ScratchProject(catalog.Replace("\"status\": 409", "\"status\": 999", StringComparison.Ordinal), "return;");
        Assert.Equal([Readme.Block("tour-mistake")], (await project.BuildAsync()).Diagnostics);

        project.Write("errors.json", catalog.Replace("studio_busy", "studio_ending", StringComparison.Ordinal));
        project.Write("Program.cs", Readme.Block("tour-program"));
        Assert.Equal(Readme.Block("tour-rename"), (await project.BuildAsync()).Diagnostics[0]);
    }

    [Fact]
    public void Its_picture_shows_the_tour()
    {
        var path = Path.Combine(Repository.Root, "docs", "pictures", "tour.svg");
        if (Environment.GetEnvironmentVariable("STUDIO_SNAPSHOTS") == "update")
        {
            File.WriteAllText(path, TourPicture.Draw());
        }

        Assert.Equal(File.ReadAllText(path), TourPicture.Draw());
    }

    [Fact]
    public void Its_links_lead_to_files()
    {
        var missing =
            from link in Link().Matches(Readme.Text)
            let path = link.Groups["path"].Value
            where !Path.Exists(Path.Combine(Repository.Root, path))
            select path;
        Assert.Empty(missing);
    }

    [GeneratedRegex(@"\]\((?<path>[^):#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
