namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR016: defaults and examples are of the declared type.</summary>
public sealed class DefaultOfOtherTypeTests
{
    [Theory]
    [InlineData("string", "\"\"")]
    [InlineData("string", "\"1\"")]
    [InlineData("integer", "0")]
    [InlineData("integer", "-0")]
    [InlineData("integer", "9223372036854775807")]
    [InlineData("integer", "-9223372036854775808")]
    [InlineData("integer", "1.50e1")]
    [InlineData("number", "1")]
    [InlineData("number", "-1.5e300")]
    [InlineData("number", "1e-999")]
    [InlineData("boolean", "false")]
    public void Is_silent_on(string type, string literal)
    {
        CatalogVerifier.VerifyEntry(Value(type, "default", literal));
        CatalogVerifier.VerifyEntry(Value(type, "example", literal));
    }

    [Theory]
    [InlineData("string", "1")]
    [InlineData("string", "null")]
    [InlineData("integer", "1.5")]
    [InlineData("integer", "1e-1")]
    [InlineData("integer", "9223372036854775808")]
    [InlineData("integer", "-9223372036854775809")]
    [InlineData("integer", "true")]
    [InlineData("number", "1e999")]
    [InlineData("boolean", "0")]
    public void Is_reported_at(string type, string literal)
    {
        CatalogVerifier.VerifyEntry(Value(type, "default", $"{{|SERR016:{literal}|}}"));
        CatalogVerifier.VerifyEntry(Value(type, "example", $"{{|SERR016:{literal}|}}"));
    }

    [Fact]
    public void Says_what_is_given_and_what_to_give() => Assert.Equal(
        "'default' of 'x' is 1.5, but its type is 'integer'; give a whole number of at most 64 bits",
        CatalogVerifier.MessageOf($$""" "a": { "status": 400, "retry": "never", "message": "m", {{Value("integer", "default", "{|SERR016:1.5|}")}} } """));

    private static string Value(string type, string member, string literal) =>
        $$""" "values": { "x": { "type": "{{type}}", "{{member}}": {{literal}} } } """;
}
