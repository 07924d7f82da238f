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
    public void A_kept_promise_is_clean_and_cached() => Verify.Clean(project);

    [Fact]
    public void Without_a_baseline_nothing_is_compared() => Verify.Clean(new Project().WithCatalog(Kept));

    [Fact]
    public void A_baseline_of_another_catalog_is_left_alone() =>
        Verify.Clean(new Project().WithCatalog(Kept).WithFile("/other/errors.shipped.json", Shipped.Replace("422", "400", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"status\": 422", "\"status\": {|SERR052:400|}")]
    [InlineData("\"retry\": \"backoff\"", "\"retry\": \"{|SERR053:never|}\"")]
    [InlineData("\"type\": \"integer\"", "\"type\": \"{|SERR055:number|}\"")]
    [InlineData("\"required\": false", "\"required\": {|SERR056:true|}, \"default\": 1")]
    [InlineData("\"broken\"", "\"{|SERR051:broke|}\"")]
    [InlineData("\"version\": \"v1\"", "\"{|SERR071:version|}\": \"v2\"")]
    [InlineData("\"errors\": {", "\"errors\": { \"{|SERR070:new_one|}\": { \"status\": 400, \"retry\": \"never\", \"message\": \"m\" },")]
    public void A_broken_promise_is_told_where_it_stands_and_the_code_still_compiles(string find, string put) =>
        Verify.Compiles(Verify.Problems(project.WithCatalog(Kept.Replace(find, put, StringComparison.Ordinal))));

    [Theory]
    [InlineData("\"retry\": \"never\"", "\"retry\": \"{|SERR012:nver|}\"")]
    [InlineData("\"retired\": [\"gone\"]", "\"retired\": [\"gone\"{|SERR001:|}")]
    [InlineData("\"number\": 2020464800", "\"number\": {|SERR008:0|}")]
    [InlineData("\"codes\": {", "\"{|SERR006:code|}\": 1, \"codes\": {")]
    public void A_broken_baseline_is_told_where_it_stands(string find, string put)
    {
        var text = put.Contains("SERR001", StringComparison.Ordinal)
            ? Shipped[..Shipped.IndexOf(find, StringComparison.Ordinal)] + put
            : Shipped.Replace(find, put, StringComparison.Ordinal);
        Verify.Compiles(Verify.Problems(project.WithFile(Baseline, text)));
    }

    [Fact]
    public void Shipping_emits_nothing_again() =>
        Caching.ProducesNothingAgain(Generation.Run(project).EditFile(Baseline, Shipped.Replace("  ", " ", StringComparison.Ordinal)));
}
