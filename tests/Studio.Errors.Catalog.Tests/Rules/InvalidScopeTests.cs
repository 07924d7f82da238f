namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR025: names of scopes.</summary>
public sealed class InvalidScopeTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("stream:golive")]
    [InlineData("https://example.com/read_all-1")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void Is_silent_on(string scope) => CatalogVerifier.Verify(Catalog($"\"{scope}\""));

    [Theory]
    [InlineData("Studio:read")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("é")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void Is_reported_at(string scope) => CatalogVerifier.Verify(Catalog($"\"{{|SERR025:{scope}|}}\""));

    [Fact]
    public void Is_reported_at_an_empty_one() => CatalogVerifier.Verify(Catalog("{|SERR025:\"\"|}"));

    private static string Catalog(string scope) => $$"""{ "version": "v1", "scopes": [{{scope}}], "errors": {} }""";
}
