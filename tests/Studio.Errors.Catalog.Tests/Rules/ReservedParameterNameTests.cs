namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR014: the members that every envelope has.</summary>
public sealed class ReservedParameterNameTests
{
    [Theory]
    [InlineData("code")]
    [InlineData("message")]
    [InlineData("requestId")]
    public void Is_reported_at(string name)
    {
        CatalogVerifier.VerifyEntry($$""" "fields": { "{|SERR014:{{name}}|}": { "type": "string" } } """);
        CatalogVerifier.VerifyEntry($$""" "values": { "{|SERR014:{{name}}|}": { "type": "string" } } """);
    }

    [Theory]
    [InlineData("codes")]
    [InlineData("requestIds")]
    [InlineData("error")]
    public void Is_silent_on(string name) => CatalogVerifier.VerifyEntry($$""" "fields": { "{{name}}": { "type": "string" } } """);
}
