namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR015: a scalar, a list, a map or a type of the catalog that does not contain itself.</summary>
public sealed class UnknownParameterTypeTests
{
    [Theory]
    [InlineData("string")]
    [InlineData("integer")]
    [InlineData("number")]
    [InlineData("boolean")]
    public void Is_silent_on(string type) => CatalogVerifier.VerifyEntry($$""" "fields": { "x": { "type": "{{type}}" } } """);

    [Theory]
    [InlineData("String", "did you mean 'string'?")]
    [InlineData("bolean", "did you mean 'boolean'?")]
    [InlineData("int", "use 'string', 'integer', 'number', 'boolean', 'list' and 'map'")]
    [InlineData("object", "use 'string', 'integer', 'number', 'boolean', 'list' and 'map'")]
    [InlineData("uuid", "write \"type\": \"string\", \"format\": \"uuid\"")]
    public void Is_reported_with_the_nearest(string type, string hint) => Assert.Equal(
        $"'{type}' is not a type here; {hint}",
        CatalogVerifier.MessageOf($$"""
            "a": { "status": 400, "retry": "never", "message": "m", "fields": { "x": { "type": "{|SERR015:{{type}}|}" } } }
            """));

    [Theory]
    [InlineData("\"string\"")]
    [InlineData("\"early\"")]
    [InlineData("{ \"type\": \"string\", \"format\": \"date-time\" }")]
    [InlineData("{ \"type\": \"early\" }")]
    [InlineData("{ \"type\": \"map\", \"of\": { \"type\": \"list\", \"of\": \"early\" } }")]
    public void Is_silent_on_items(string item) => CatalogVerifier.Verify(Typed($$"""
        "late": { "fields": { "x": { "type": "list", "of": {{item}} } } }, "early": { "fields": {} }
        """));

    [Fact]
    public void Is_reported_at_a_type_that_contains_itself() => CatalogVerifier.Verify(Typed("""
        "a": { "fields": { "x": { "type": "list", "of": "{|SERR015:a|}" } } }
        """));

    [Fact]
    public void Is_reported_once_at_types_that_contain_each_other()
    {
        var reading = CatalogVerifier.Verify(Typed("""
            "a": { "fields": { "x": { "type": "b" } } },
            "b": { "fields": { "x": { "type": "map", "of": { "type": "list", "of": "c" } } } },
            "c": { "fields": { "x": { "type": "{|SERR015:a|}" } } }
            """));
        Assert.Contains("it contains itself by way of 'b' and 'c'", CatalogVerifier.Describe(reading.Problems[0]), StringComparison.Ordinal);
        Assert.Empty(reading.Catalog!.Types);
        Assert.Equal(["plain"], reading.Catalog.Errors.Select(error => error.Code));
    }

    [Fact]
    public void Is_reported_at_a_list_of_lists_that_does_not_say_of_what() => CatalogVerifier.VerifyEntry("""
        "fields": { "x": { "type": "list", "of": "{|SERR039:map|}" } }
        """);

    [Fact]
    public void Is_reported_at_a_type_of_types_that_come_to_too_much()
    {
        var types = Enumerable.Range(0, 99).Select(number =>
            $$""" "t{{number}}": { "fields": { "a": { "type": "t{{number + 1}}" }, "b": { "type": "t{{number + 1}}" } } } """);
        var reading = CatalogReader.Read(Typed(string.Join(",", types) + ", \"t99\": { \"fields\": {} }"));
        Assert.Contains(reading.Problems, problem => CatalogVerifier.Describe(problem).Contains("at most 200 are supported", StringComparison.Ordinal));
        Assert.Equal(["plain"], reading.Catalog!.Errors.Select(error => error.Code));
    }

    private static string Typed(string types) => $$"""
        { "version": "v1", "types": { {{types}} }, "errors": {
          "plain": { "status": 400, "retry": "never", "message": "m" },
          "typed": { "status": 400, "retry": "never", "message": "m", "fields": { "f": { "type": "list", "of": "{{types.Split('"')[1]}}" } } } } }
        """;
}
