namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR009: a text that has to say something.</summary>
public sealed class EmptyTextTests
{
    [Fact]
    public void The_version() => CatalogVerifier.Verify("""{ "version": {|SERR009:""|}, "errors": {} }""");

    [Fact]
    public void A_message() => CatalogVerifier.VerifyErrors(""" "a": { "status": 400, "retry": "never", "message": {|SERR009:""|} } """);

    [Theory]
    [InlineData(""" "when": "", "remedy": "" """)]
    [InlineData(""" "values": { "v": { "type": "string", "default": "", "description": "" } } """)]
    public void Other_texts_may_be_empty(string members) => CatalogVerifier.VerifyEntry(members);
}
