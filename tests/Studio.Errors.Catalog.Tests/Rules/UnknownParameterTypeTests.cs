namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR015: one of four types.</summary>
public sealed class UnknownParameterTypeTests
{
    [Theory]
    [InlineData("string")]
    [InlineData("integer")]
    [InlineData("number")]
    [InlineData("boolean")]
    public void Is_silent_on(string type) => CatalogVerifier.VerifyEntry($$""" "fields": { "x": { "type": "{{type}}" } } """);

    [Theory]
    [InlineData("String", " (did you mean 'string'?)")]
    [InlineData("bolean", " (did you mean 'boolean'?)")]
    [InlineData("int", "")]
    [InlineData("object", "")]
    public void Is_reported_with_the_nearest(string type, string hint) => Assert.Equal(
        $"'{type}' is not a type; use 'string', 'integer', 'number' or 'boolean'{hint}",
        CatalogVerifier.MessageOf($$"""
            "a": { "status": 400, "retry": "never", "message": "m", "fields": { "x": { "type": "{|SERR015:{{type}}|}" } } }
            """));
}
