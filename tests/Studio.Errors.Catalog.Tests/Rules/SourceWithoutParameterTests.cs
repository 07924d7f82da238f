namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR029: <c>missingScope</c> and <c>binding</c> name a string of the entry.</summary>
public sealed class SourceWithoutParameterTests
{
    [Theory]
    [InlineData("missingScope", "field")]
    [InlineData("missingScope", "word")]
    [InlineData("binding", "field")]
    [InlineData("binding", "word")]
    public void Is_silent_on(string source, string name) => CatalogVerifier.VerifyEntry(Members(source, name));

    [Theory]
    [InlineData("missingScope", "Field")]
    [InlineData("binding", "number")]
    [InlineData("binding", "no such")]
    public void Is_reported_at(string source, string name) => CatalogVerifier.VerifyEntry(Members(source, $"{{|SERR029:{name}|}}"));

    [Theory]
    [InlineData("Field", "'Field' is not a string field or value of 'a'; did you mean 'field'?")]
    [InlineData("wallaby", "'wallaby' is not a string field or value of 'a'; name 'field' and 'word'")]
    public void Says(string name, string message) => Assert.Equal(message, CatalogVerifier.MessageOf($$"""
        "a": { "status": 400, "retry": "never", "message": "m", {{Members("binding", $"{{|SERR029:{name}|}}")}} }
        """));

    private static string Members(string source, string name) => $$"""
        "fields": { "field": { "type": "string", "default": "" }, "number": { "type": "integer", "default": 1 } },
        "values": { "word": { "type": "string", "default": "" } },
        "from": { "{{source}}": "{{name}}" }
        """;
}
