using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Tests;

namespace Studio.Errors.Generator.Tests;

/// <summary>A baseline beside the catalog holds the build to what was shipped.</summary>
public class PromiseTests
{
    private const string Baseline = "/app/errors.shipped.json";

    private const string Shipped = """
        {
          "version": "v1",
          "codes": {
            "broken": { "number": 2020464800, "status": 500, "retry": "backoff" },
            "wrong": { "number": 1730489974, "status": 422, "retry": "never", "fields": { "limit": { "type": "integer", "required": false } } }
          },
          "retired": ["gone"]
        }
        """;

    private const string Kept = """
        {
          "version": "v1",
          "retired": ["gone"],
          "errors": {
            "wrong": {
              "status": 422, "retry": "never", "message": "that is wrong", "from": { "statuses": ["4xx"] },
              "fields": { "limit": { "type": "integer", "required": false } }
            },
            "broken": { "status": 500, "retry": "backoff", "message": "something broke", "from": { "statuses": ["5xx"] } }
          }
        }
        """;

    private static readonly Project project = new Project().WithCatalog(Kept).WithFile(Baseline, Shipped);

    [Fact]
    public Task A_kept_promise_is_clean_and_cached() => Verify.CleanAsync(project);

    [Fact]
    public Task Without_a_baseline_nothing_is_compared() => Verify.CleanAsync(new Project().WithCatalog(Kept));

    [Fact]
    public Task A_baseline_of_another_catalog_is_left_alone() =>
        Verify.CleanAsync(new Project().WithCatalog(Kept).WithFile("/other/errors.shipped.json", Shipped.Replace("422", "400", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"status\": 422", "\"status\": {|SERR052:400|}")]
    [InlineData("\"retry\": \"backoff\"", "\"retry\": \"{|SERR053:never|}\"")]
    [InlineData("\"type\": \"integer\"", "\"type\": \"{|SERR055:number|}\"")]
    [InlineData("\"required\": false", "\"required\": {|SERR056:true|}, \"default\": 1")]
    [InlineData("\"broken\"", "\"{|SERR051:broke|}\"")]
    [InlineData("\"version\": \"v1\"", "\"{|SERR071:version|}\": \"v2\"")]
    [InlineData("\"errors\": {", "\"errors\": { \"{|SERR070:new_one|}\": { \"status\": 400, \"retry\": \"never\", \"message\": \"m\" },")]
    public Task A_broken_promise_is_told_where_it_stands_and_the_code_still_compiles(string find, string put) =>
        Verify.ProblemsAsync(project.WithCatalog(Kept.Replace(find, put, StringComparison.Ordinal)));

    public static TheoryData<string> Edits => [.. CatalogEdits.Names];

    /// <summary>The table that <c>diff</c> and <c>check</c> are held to as well.</summary>
    [Theory]
    [MemberData(nameof(Edits))]
    public void Each_edit_of_the_table_is_told_at_its_place(string name)
    {
        var edited = CatalogEdits.Named(name).Apply();
        var run = Generation.Run(new Project { IsServer = false }.WithCatalog(edited.Text).WithFile(Baseline, CatalogEdits.Shipped));
        var told = run.Result.Diagnostics.Select(problem => (problem.Id, problem.Location.GetLineSpan()));
        Assert.Equal(edited.Places, MarkedCatalog.Sorted(told.Select(problem => $"{problem.Id} {PlaceOf(problem.Item2.StartLinePosition)}-{PlaceOf(problem.Item2.EndLinePosition)}")));
    }

    /// <summary>The same by the real compiler, in a process of its own; every edit takes it seconds, so a short run has a few.</summary>
    [Theory]
    [MemberData(nameof(CompiledEdits))]
    public async Task Each_edit_is_told_by_the_compiler_as_well(string name)
    {
        var edited = CatalogEdits.Named(name).Apply();
        var (output, told) = await RealCompiler.RunAsync(Project.Anchor, new Dictionary<string, string>
        {
            ["errors.json"] = edited.Text,
            ["errors.shipped.json"] = CatalogEdits.Shipped,
        });
        Assert.True(edited.Places == MarkedCatalog.Sorted(told), $"{edited.Places}\nis expected, not\n{MarkedCatalog.Sorted(told)}\n{output}");
    }

    public static TheoryData<string> CompiledEdits => [.. CatalogEdits.Names.Where((_, index) => CatalogMutations.IsLong || index % 20 == 10)];

    private static string PlaceOf(LinePosition place) => string.Create(CultureInfo.InvariantCulture, $"({place.Line + 1},{place.Character + 1})");

    [Theory]
    [InlineData("\"retry\": \"never\"", "\"retry\": \"{|SERR012:nver|}\"")]
    [InlineData("\"retired\": [\"gone\"]", "\"retired\": [\"gone\"{|SERR001:|}")]
    [InlineData("\"number\": 2020464800", "\"number\": {|SERR008:0|}")]
    [InlineData("\"codes\": {", "\"{|SERR006:code|}\": 1, \"codes\": {")]
    public Task A_broken_baseline_is_told_where_it_stands(string find, string put)
    {
        var text = put.Contains("SERR001", StringComparison.Ordinal)
            ? Shipped[..Shipped.IndexOf(find, StringComparison.Ordinal)] + put
            : Shipped.Replace(find, put, StringComparison.Ordinal);
        return Verify.ProblemsAsync(project.WithFile(Baseline, text));
    }

    [Fact]
    public void Shipping_emits_nothing_again() =>
        Caching.ProducesNothingAgain(Generation.Run(project).EditFile(Baseline, Shipped.Replace("  ", " ", StringComparison.Ordinal)));
}
