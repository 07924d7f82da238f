namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR013: names of fields and values.</summary>
public sealed class InvalidParameterNameTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("requiredScope")]
    [InlineData("required_scope")]
    [InlineData("a1_B2")]
    [InlineData("class")]
    public void Is_silent_on(string name) => CatalogVerifier.VerifyEntry(Field(name));

    [Theory]
    [InlineData("RequiredScope")]
    [InlineData("required-scope")]
    [InlineData("_x")]
    [InlineData("x_")]
    [InlineData("x__y")]
    [InlineData("1x")]
    [InlineData("x y")]
    [InlineData("é")]
    public void Is_reported_at(string name)
    {
        CatalogVerifier.VerifyEntry(Field($"{{|SERR013:{name}|}}"));
        CatalogVerifier.VerifyEntry(Field($"{{|SERR013:{name}|}}").Replace("fields", "values", StringComparison.Ordinal));
    }

    private static string Field(string name) => $$""" "fields": { "{{name}}": { "type": "string" } } """;
}
