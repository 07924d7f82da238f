namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR019: what a message shows is there in every answer.</summary>
public sealed class OptionalPlaceholderTests
{
    [Fact]
    public void Is_reported_on_an_optional_field() => CatalogVerifier.VerifyErrors(Entry("{{|SERR019:x|}}", """ "required": false """));

    [Theory]
    [InlineData("{x}", """ "required": true """)]
    [InlineData("{x}", """ "required": false, "default": "d" """)]
    [InlineData("x", """ "required": false """)]
    public void Is_silent_on(string message, string members) => CatalogVerifier.VerifyErrors(Entry(message, members));

    private static string Entry(string message, string members) => $$"""
        "a": { "status": 400, "retry": "never", "message": "{{message}}", "fields": { "x": { "type": "string", {{members}} } } }
        """;
}
