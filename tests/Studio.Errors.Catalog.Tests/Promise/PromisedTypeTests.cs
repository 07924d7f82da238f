namespace Studio.Errors.Catalog.Tests;

/// <summary>What was shipped of types and of fields that hold more than a scalar is kept: an optional member may be added, nothing else may change.</summary>
public sealed class PromisedTypeTests
{
    private const string Types = """
        "inner": { "fields": { "on": { "type": "string", "format": "date" }, "kind": { "type": "string", "values": ["a", "b"], "required": false } } },
        "outer": { "description": "d", "fields": { "inner": { "type": "inner" }, "texts": { "type": "map", "of": "string", "required": false } } }
        """;

    private const string Field = """ "all": { "type": "list", "of": "outer", "required": false } """;

    [Theory]
    [InlineData("\"of\": \"string\"", "\"of\": \"integer\"", "Major", "SERR055")]
    [InlineData("\"format\": \"date\"", "\"format\": \"date-time\"", "Major", "SERR055")]
    [InlineData(", \"format\": \"date\"", "", "Major", "SERR055")]
    [InlineData("\"list\"", "\"map\"", "Major", "SERR055")]
    [InlineData("\"of\": \"outer\"", "\"of\": \"inner\"", "Major", "SERR055")]
    [InlineData("\"a\", \"b\"", "\"a\"", "Major", "SERR055")]
    [InlineData("\"texts\": { \"type\": \"map\", \"of\": \"string\", \"required\": false }", "", "Major", "SERR054")]
    [InlineData("\"string\", \"required\": false", "\"string\"", "Major", "SERR056")]
    [InlineData("\"inner\": { \"type\": \"inner\" }", "\"inner\": { \"type\": \"inner\", \"required\": false }", "Major", "SERR056")]
    [InlineData("\"on\":", "\"new\": { \"type\": \"string\" }, \"on\":", "Major", "SERR057")]
    [InlineData("\"on\":", "\"new\": { \"type\": \"string\", \"required\": false }, \"on\":", "Minor", null)]
    [InlineData("\"a\", \"b\"", "\"b\", \"c\", \"a\"", "Minor", null)]
    [InlineData("\"d\"", "\"e\"", "Patch", null)]
    [InlineData("\"of\": \"outer\"", "\"of\": \"outer\", \"max\": 5", "Patch", null)]
    public void Is_told(string found, string replaced, string weight, string? rule)
    {
        var (before, after) = (Catalog(Types, Field), Catalog(Replaced(Types), Replaced(Field)));
        var (old, now) = (CatalogReader.Read(before), CatalogReader.Read(after));
        Assert.Empty(now.Problems);
        Assert.Equal(weight, CatalogDifference.Between(old.Catalog!, now.Catalog!).Max(change => change.Weight).ToString());
        Assert.Equal(
            rule is null ? [] : new[] { rule },
            CatalogPromise.Compare(ShippedCatalog.Of(old.Catalog!), now).Select(problem => problem.Rule.Id).Distinct());

        string Replaced(string text) => text.Replace(found, replaced, StringComparison.Ordinal).Replace(", }", " }", StringComparison.Ordinal).Replace(",  }", " }", StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_a_type_is_told_once_at_its_place()
    {
        var old = CatalogReader.Read(Catalog(Types, Field));
        var text = Catalog(Types.Replace("\"of\": \"string\"", "\"of\": \"integer\"", StringComparison.Ordinal), Field);
        var problem = Assert.Single(CatalogPromise.Compare(ShippedCatalog.Of(old.Catalog!), CatalogReader.Read(text)));
        Assert.Equal("map", text.Substring(problem.Range.Start, problem.Range.Length));
        Assert.Equal(
            "The field 'texts' of 'outer' was released as 'map of string' and is 'map of integer' here; restore it, or add another field",
            CatalogVerifier.Describe(problem));
    }

    [Fact]
    public void Nothing_changed_is_nothing_told()
    {
        var (old, now) = (CatalogReader.Read(Catalog(Types, Field)), CatalogReader.Read(Catalog(Types, Field)));
        Assert.Empty(CatalogDifference.Between(old.Catalog!, now.Catalog!));
        Assert.Equal(old.Catalog, now.Catalog);
    }

    [Theory]
    [InlineData("list of gone", "SERR015")]
    [InlineData("list of outer", null)]
    [InlineData("map of list of date-time", null)]
    [InlineData("list", "SERR015")]
    public void A_type_in_a_baseline_is_known(string type, string? rule)
    {
        var reading = ShippedReader.Read($$"""
            { "version": "v1", "types": { "outer": { "fields": {} } }, "codes": { "first": { "number": 1, "status": 400, "retry": "never",
              "fields": { "all": { "type": "{{type}}" } } } } }
            """);
        Assert.Equal(rule is null ? [] : new[] { rule }, reading.Problems.Select(problem => problem.Rule.Id));
    }

    private static string Catalog(string types, string field) => $$"""
        { "version": "v1", "types": { {{types}} }, "errors": { "first": { "status": 400, "retry": "never", "message": "m", "fields": { {{field}} } } } }
        """;
}
