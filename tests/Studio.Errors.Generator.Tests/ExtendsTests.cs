using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator.Tests;

/// <summary>The catalog of an anchor extends others.</summary>
public class ExtendsTests
{
    private const string Path = "/platform/platform.errors.json";

    private const string Root = """
        {
          "version": "v1", "extends": ["../platform/platform.errors.json"],
          "errors": {
            "wrong": { "override": true, "message": "that is wrong here", "remedy": "Correct it here." },
            "sold_out": { "status": 409, "retry": "never", "message": "sold out", "when": "Nothing is left.", "remedy": "Order something else." }
          }
        }
        """;

    private static readonly Project project = new Project().WithCatalog(Root).WithBase(Path, Catalogs.Small);

    [Fact]
    public async Task The_family_has_the_codes_of_both_files()
    {
        var run = await Verify.CleanAsync(project);
        Assert.Contains("class SoldOut(", run.Text, StringComparison.Ordinal);
        Assert.Contains("class Broken(", run.Text, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"that is wrong here\"", run.Text, StringComparison.Ordinal);
        Assert.Contains("retry: backoff, inherited from platform.errors.json.)", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_have_them_too() => await Verify.CleanAsync(project with { IsServer = false });

    [Fact]
    public async Task A_catalog_of_another_class_can_be_a_base()
    {
        var run = await Verify.CleanAsync(new Project()
            .With("Second.cs", Project.Anchor.Replace("errors.json", "v2.errors.json", StringComparison.Ordinal).Replace("ApiErrors", "SecondErrors", StringComparison.Ordinal))
            .With("ApiErrors.cs", Project.Anchor.Replace("errors.json", "app/errors.json", StringComparison.Ordinal))
            .WithFile("/app/v2.errors.json", """{ "version": "v2", "envelope": "problem", "extends": ["errors.json"] }"""));
        Assert.Contains("SecondErrorCode", run.Text, StringComparison.Ordinal);
    }

    /// <summary>As where Directory.Build.props gives the platform's file to every project, the platform's own too.</summary>
    [Fact]
    public async Task A_base_that_a_class_names_is_its_catalog()
    {
        var run = await Verify.CleanAsync(project.With("Platform.cs", Project.Anchor
            .Replace("errors.json", "platform.errors.json", StringComparison.Ordinal).Replace("ApiErrors", "PlatformErrors", StringComparison.Ordinal)));
        Assert.Contains("class PlatformErrors", run.Text, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"that is wrong here\"", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_whose_path_ends_like_the_catalogs_does_not_make_it_two() =>
        Assert.DoesNotContain("class SoldOut(", (await Verify.CleanAsync(new Project().WithBase("/platform/errors.json", Root.Replace("\"wrong\"", "\"other\"", StringComparison.Ordinal)))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_wrong_is_told_in_its_file() => await Verify.ProblemsAsync(project
        .WithCatalog(Root.Replace("\"wrong\"", "\"{|SERR077:wrnog|}\"", StringComparison.Ordinal)));

    [Fact]
    public async Task What_is_wrong_with_a_base_is_told_in_the_base() => await Verify.ProblemsAsync(project
        .WithFile(Path, Catalogs.Small.Replace("\"status\": 500", "\"status\": {|SERR011:200|}", StringComparison.Ordinal)));

    [Fact]
    public async Task What_is_wrong_with_the_base_of_a_package_is_one_error_where_it_is_named() => await Verify.ProblemsAsync(new Project()
        .WithCatalog(Root.Replace("../platform/platform.errors.json", "{|SERR073:platform.errors.json|}", StringComparison.Ordinal))
        .WithBase(Path, Catalogs.Small.Replace("\"status\": 500, \"retry\": \"backoff\",", "\"status\": 200,", StringComparison.Ordinal)));

    [Fact]
    public async Task A_file_that_is_given_as_no_base_is_none() => await Verify.ProblemsAsync(new Project()
        .WithCatalog(Root.Replace("../platform/platform.errors.json", "{|SERR072:../platform/platform.errors.json|}", StringComparison.Ordinal))
        .WithFile(Path, Catalogs.Small));

    [Fact]
    public async Task An_exception_type_that_the_project_lacks_is_told_where_it_comes_from() => await Verify.ProblemsAsync(project
        .WithCatalog(Root.Replace("../platform/platform.errors.json", "{|SERR046:../platform/platform.errors.json|}", StringComparison.Ordinal))
        .WithFile(Path, Catalogs.Small.Replace("[\"5xx\"]", "[\"5xx\"], \"exceptions\": [\"No.Such\"]", StringComparison.Ordinal)));

    [Fact]
    public async Task A_status_that_neither_answers_is_told() => await Verify.ProblemsAsync(project
        .WithCatalog(Root.Replace("\"errors\"", "\"{|SERR045:errors|}\"", StringComparison.Ordinal))
        .WithFile(Path, Catalogs.Small.Replace("\"from\": { \"statuses\": [\"5xx\"] },", "", StringComparison.Ordinal)));

    [Fact]
    public void A_base_that_is_written_otherwise_is_read_again_and_nothing_else_happens()
    {
        var run = Generation.Run(project).EditFile(Path, Catalogs.SmallReordered);
        Assert.Equal(["BaseFiles"], Anew(run, "CatalogFiles", "BaseFiles", "Links", "Families"));
        Assert.DoesNotContain(run.Result.TrackedSteps["Links"].SelectMany(step => step.Outputs), output => output.Reason is IncrementalStepRunReason.Modified);
        Assert.All(run.Result.TrackedSteps["Links"].SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Caching.ProducesNothingAgain(run);
    }

    [Fact]
    public void An_edit_of_a_base_reads_that_file_alone_and_prints_what_changed()
    {
        var run = Generation.Run(project).EditFile(Path, Catalogs.Small.Replace("something broke", "all is broken", StringComparison.Ordinal));
        Assert.Equal(["BaseFiles", "Links"], Anew(run, "CatalogFiles", "BaseFiles", "Links"));
        Assert.Equal(["FamilySources"], Anew(run, "FamilySources", "ResultSources", "PipelineSources"));
    }

    [Fact]
    public void A_catalog_without_bases_links_nothing() =>
        Assert.Empty(Anew(Generation.Run(new()).Edit("Unrelated.cs", "class Unrelated;"), [.. Caching.TrackedSteps]));

    private static IEnumerable<string> Anew(Generation run, params string[] names) => names.Where(name =>
        run.Steps.TryGetValue(name, out var steps)
        && steps.SelectMany(step => step.Outputs).Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
}
