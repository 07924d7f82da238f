namespace Studio.Errors.Catalog.Tests;

/// <summary>Where a baseline stands, how large it may be, and what is read from it.</summary>
public sealed class ShippedReaderTests
{
    [Theory]
    [InlineData("errors.json", "errors.shipped.json")]
    [InlineData("/w/orders.errors.json", "/w/orders.errors.shipped.json")]
    [InlineData("errors", "errors.shipped")]
    [InlineData("/w/v1.2/errors", "/w/v1.2/errors.shipped")]
    [InlineData("C:\\v1.2\\errors", "C:\\v1.2\\errors.shipped")]
    public void Stands_beside_its_catalog(string catalog, string baseline) => Assert.Equal(baseline, ShippedReader.PathBeside(catalog));

    [Theory]
    [InlineData("errors.shipped.json", true)]
    [InlineData("/w/v1.2/errors.shipped.json", true)]
    [InlineData("errors.json", false)]
    [InlineData("errors.shipped", false)]
    [InlineData("errors", false)]
    [InlineData("/w/v1.shipped.d/errors.json", false)]
    public void Is_known_by_its_name(string path, bool isBaseline) => Assert.Equal(isBaseline, ShippedReader.IsBaseline(path));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "SERR002")]
    public void Has_the_limit_of_a_catalog(int more, string rule)
    {
        var text = """{ "version": "v1", "codes": {} }""".PadRight(CatalogReader.MaximumLength + more);
        var reading = ShippedReader.Read(text);
        Assert.Equal(rule, string.Join(' ', reading.Problems.Select(problem => problem.Rule.Id)));
        Assert.Equal(rule.Length == 0, reading.Shipped is not null);
    }

    [Fact]
    public void A_hole_in_a_baseline_leaves_nothing_of_it() =>
        Assert.Null(ShippedReader.Read("""{ "version": "v1", "codes": { "late": { "number": 1, "status": 409 } } }""").Shipped);

    [Fact]
    public void The_order_of_a_baseline_does_not_matter()
    {
        var catalog = CatalogReader.Read("""
            { "version": "v1", "retired": ["a_gone", { "code": "b_gone", "wire": "9" }],
              "types": {
                "part": { "fields": { "kind": { "type": "string", "values": ["b", "a"] } } },
                "whole": { "fields": { "part": { "type": "part" } } } },
              "errors": {
                "early": { "status": 400, "retry": "never", "message": "m", "wire": 1,
                  "fields": { "all": { "type": "list", "of": "whole" } } },
                "late": { "status": 409, "retry": "backoff", "message": "m", "wire": 2 } } }
            """).Catalog!;
        var numbers = catalog.Errors.ToDictionary(error => error.Code, error => error.Number);
        Assert.Equal(ShippedCatalog.Of(catalog), ShippedReader.Read($$"""
            { "version": "v1", "retired": [{ "code": "b_gone", "wire": "9" }, "a_gone"],
              "types": {
                "whole": { "fields": { "part": { "type": "part" } } },
                "part": { "fields": { "kind": { "type": "string", "values": ["b", "a"] } } } },
              "codes": {
                "late": { "number": {{numbers["late"]}}, "status": 409, "retry": "backoff", "wire": 2 },
                "early": { "number": {{numbers["early"]}}, "status": 400, "retry": "never", "wire": 1,
                  "fields": { "all": { "type": "list of whole" } } } } }
            """).Shipped);
    }
}
