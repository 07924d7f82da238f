namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR018: a placeholder names a field or value of its entry.</summary>
public sealed class UnknownPlaceholderTests
{
    [Theory]
    [InlineData("{scope} {limit}")]
    [InlineData("{{Scope}}")]
    public void Is_silent_on(string message) => CatalogVerifier.VerifyErrors(Entry(message));

    [Theory]
    [InlineData("{{|SERR018:Scope|}}", "'Scope' in the message is neither a scalar field nor a value of 'a'; did you mean 'scope'?")]
    [InlineData("{{|SERR018:limits|}}", "'limits' in the message is neither a scalar field nor a value of 'a'; did you mean 'limit'?")]
    [InlineData("{{|SERR018: scope|}}", "' scope' in the message is neither a scalar field nor a value of 'a'; did you mean 'scope'?")]
    [InlineData("{{|SERR018:many|}}", "'many' in the message is neither a scalar field nor a value of 'a'; leave it out, since a message can't show a 'list of string'")]
    [InlineData("\\u00e9{{|SERR018:wallaby|}}", "'wallaby' in the message is neither a scalar field nor a value of 'a'; declare it, or double the braces to show them")]
    public void Is_reported_with_the_nearest(string message, string said) => Assert.Equal(said, CatalogVerifier.MessageOf(Entry(message)));

    private static string Entry(string message) => $$"""
        "a": { "status": 400, "retry": "never", "message": "{{message}}",
               "fields": { "scope": { "type": "string" }, "many": { "type": "list", "of": "string" } }, "values": { "limit": { "type": "integer" } } }
        """;
}
