namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR017: braces in a message.</summary>
public sealed class MalformedPlaceholderTests
{
    [Theory]
    [InlineData("{x}", "x")]
    [InlineData("a {x} b {x}", "'a '|x|' b '|x")]
    [InlineData("{{x}}", "'{x}'")]
    [InlineData("{{{x}}}", "'{'|x|'}'")]
    [InlineData("}}{{", "'}{'")]
    public void Is_silent_on(string message, string parts)
    {
        var error = Assert.Single(CatalogVerifier.VerifyErrors(Entry(message)).Catalog!.Errors);
        Assert.Equal(parts, string.Join('|', error.Message.Parts.Select(part => part.IsParameter ? part.Text : $"'{part.Text}'")));
        Assert.Equal(message, error.Message.Source);
    }

    [Theory]
    [InlineData("{|SERR017:{|}")]
    [InlineData("a {|SERR017:}|} b")]
    [InlineData("a {|SERR017:{}|} b")]
    [InlineData("{|SERR017:{|}x")]
    [InlineData("{|SERR017:{|}a {x}")]
    [InlineData("{x}{|SERR017:}|} ")]
    [InlineData("""\u007b\u007b {|SERR017:\u007d|} \n""")]
    [InlineData("""\"\n {|SERR017:{|} """)]
    public void Is_reported_at(string message) => CatalogVerifier.VerifyErrors(Entry(message));

    private static string Entry(string message) => $$"""
        "a": { "status": 400, "retry": "never", "message": "{{message}}", "values": { "x": { "type": "string" } } }
        """;
}
