namespace Studio.Errors.Generator.Tests;

public class CatalogFileTests
{
    private const string MarkedAnchor = """
        namespace App;
        [{|SERR040:Studio.Errors.ErrorCatalog("errors.json")|}]
        internal static partial class ApiErrors;
        """;

    private const string Application = """
        using App;
        internal static class Application
        {
            internal static void Start(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => services.AddApiErrors();
            internal static bool IsNew(ApiErrorCode code) => code == ApiErrorCode.Unknown;
        }
        """;

    private static Project Without { get; } = new Project { Files = new Dictionary<string, string>() }.With("ApiErrors.cs", MarkedAnchor);

    [Fact]
    public Task A_missing_file_is_an_error_at_the_attribute_and_nothing_else_fails() =>
        Verify.ProblemsAsync(Without.With("Application.cs", Application));

    [Theory]
    [InlineData("/app/my.errors.json")]
    [InlineData("/app/Errors.json")]
    [InlineData("/app/errors.json.bak")]
    [InlineData("/app/errors.json/more.json")]
    public Task A_path_matches_by_whole_segments_and_by_case(string path) => Verify.ProblemsAsync(Without.WithFile(path, Catalogs.Small));

    [Fact]
    public Task A_longer_ending_than_the_path_does_not_match() => Verify.ProblemsAsync(new Project().With("ApiErrors.cs", """
        namespace App;
        [{|SERR040:Studio.Errors.ErrorCatalog("more/app/errors.json")|}]
        internal static partial class ApiErrors;
        """));

    [Theory]
    [InlineData("path: {|CS8625:null|}")]
    [InlineData("\"\"")]
    [InlineData("\"/\"")]
    public Task An_empty_path_matches_nothing(string path) => Verify.ProblemsAsync(new Project().With("ApiErrors.cs", $$"""
        namespace App;
        [{|SERR040:Studio.Errors.ErrorCatalog({{path}})|}]
        internal static partial class ApiErrors;
        """));

    [Fact]
    public Task Two_files_are_an_error_at_the_attribute() => Verify.ProblemsAsync(new Project()
        .WithFile("/app/v2/errors.json", Catalogs.Small)
        .With("ApiErrors.cs", MarkedAnchor.Replace("SERR040", "SERR041", StringComparison.Ordinal)));

    [Fact]
    public Task A_file_that_no_anchor_names_is_not_read() =>
        Verify.ProblemsAsync(new Project().WithFile("/app/broken.json", "this is no JSON"));

    [Fact]
    public Task Broken_text_is_an_error_at_its_place_and_nothing_else_fails() =>
        Verify.ProblemsAsync(new Project().WithCatalog("{|SERR001:nothing|}").With("Application.cs", Application));

    [Fact]
    public async Task Good_entries_are_generated_when_others_are_bad()
    {
        var run = await Verify.ProblemsAsync(new Project().WithCatalog("""
            {
              "version": "v1",
              "errors": {
                "good": { "status": 404, "retry": "never", "message": "good" },
                "bad": { "status": {|SERR011:200|}, "retry": "never", "message": "bad" }
              }
            }
            """));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.ApiErrors+Good"));
        Assert.Null(run.Output.GetTypeByMetadataName("App.ApiErrors+Bad"));
    }

    [Fact]
    public void A_diagnostic_has_the_products_category_and_a_link_to_its_page()
    {
        var descriptor = Generation.Run(new Project().WithCatalog("nothing")).Result.Diagnostics[0].Descriptor;
        Assert.Equal(("Studio.Errors", "https://github.com/studio-errors/studio-errors/blob/main/docs/rules/SERR001.md"), (descriptor.Category, descriptor.HelpLinkUri));
    }

    [Fact]
    public void The_place_is_told_in_lines_and_columns_of_the_file()
    {
        var problem = Assert.Single(Generation.Run(new Project().WithCatalog("{\n  \"version\": \"v1\",\n  \"errors\": {},\n  \"extra\": 1\n}")).Result.Diagnostics, problem => problem.Id == "SERR006");
        Assert.Equal("/app/errors.json(4,4)", problem.ToString().Split(':')[0]);
    }

    [Fact]
    public Task A_file_of_two_anchors_is_reported_once() => Verify.ProblemsAsync(new Project()
        .With("Others.cs", "namespace App; [Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class OtherErrors;")
        .WithCatalog("{|SERR001:nothing|}"));
}
