namespace StudioApi.Tests;

/// <summary>What an edit of errors.json does to the next build of a project: a real build each.</summary>
public sealed class CatalogBuildTests
{
    private const string NewEntry = """
          "studio_busy": {
            "status": 409,
            "retry": "backoff",
            "message": "studio {studio} is busy",
            "fields": { "studio": { "type": "string", "example": "std_demo_main" } },
            "when": "Another stream is about to end.",
            "remedy": "Retry with exponential backoff."
          },
        """;

    private const string UseOfIt = """
        public static class Uses
        {
            public static Studio.Errors.AspNetCore.ErrorResult Busy => new ApiErrors.StudioBusy("std_demo_main");
            public static Studio.Errors.AspNetCore.ErrorResult Nowhere => new ApiErrors.NotFound();
        }
        """;

    private static readonly string catalog = File.ReadAllText(Path.Combine(Repository.Root, "errors.json"));

    [Fact]
    public async Task A_new_entry_is_a_class_in_the_next_build()
    {
        using var project = new ScratchProject(catalog);
        project.Write("Uses.cs", UseOfIt);
        var before = await project.BuildAsync();
        Assert.StartsWith("Uses.cs(3,78): error CS0426: The type name 'StudioBusy' does not exist", Assert.Single(before.Diagnostics), StringComparison.Ordinal);

        project.Write("errors.json", catalog.Replace("\"errors\": {", $"\"errors\": {{\n{NewEntry}", StringComparison.Ordinal));
        var after = await project.BuildAsync();

        Assert.True(after.Succeeded, after.Output);
        Assert.Empty(after.Diagnostics);
    }

    [Fact]
    public async Task A_bad_entry_is_an_error_at_its_place_and_the_good_ones_still_generate()
    {
        using var project = new ScratchProject(catalog.Replace("\"errors\": {", $"\"errors\": {{\n{NewEntry.Replace("409", "999", StringComparison.Ordinal)}", StringComparison.Ordinal));
        project.Write("Uses.cs", "public static class Uses { public static Studio.Errors.AspNetCore.ErrorResult Nowhere => new ApiErrors.NotFound(); }");

        var build = await project.BuildAsync();

        Assert.False(build.Succeeded);
        Assert.Matches(@"^errors\.json\(7,15\): error SERR\d{3}: .*999.*", Assert.Single(build.Diagnostics));
    }

    [Fact]
    public async Task A_file_that_is_no_JSON_is_an_error_at_its_place()
    {
        using var project = new ScratchProject(catalog.Replace("\"status\": 404,", "\"status\": 404", StringComparison.Ordinal));

        var build = await project.BuildAsync();

        Assert.False(build.Succeeded);
        var line = catalog.Split('\n').TakeWhile(text => !text.Contains("\"status\": 404", StringComparison.Ordinal)).Count() + 2;
        Assert.Contains(build.Diagnostics, text => text.StartsWith($"errors.json({line},7): error SERR001", StringComparison.Ordinal));
    }
}
