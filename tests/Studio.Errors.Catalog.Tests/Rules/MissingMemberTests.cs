namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR007: a member that has to be there, told at the name of what lacks it.</summary>
public sealed class MissingMemberTests
{
    [Theory]
    [InlineData("""{|SERR007:{|} "errors": {} }""")]
    [InlineData("""{|SERR007:{|} "version": "v1" }""")]
    [InlineData("""{|SERR007+SERR007:{|}}""")]
    public void Of_the_catalog(string marked) => CatalogVerifier.Verify(marked);

    [Theory]
    [InlineData(""" "{|SERR007:a|}": { "retry": "never", "message": "m" } """)]
    [InlineData(""" "{|SERR007:a|}": { "status": 400, "message": "m" } """)]
    [InlineData(""" "{|SERR007:a|}": { "status": 400, "retry": "never" } """)]
    [InlineData(""" "{|SERR007+SERR007+SERR007:a|}": {} """)]
    [InlineData(""" "a": { "status": 400, "retry": "never", "message": "m", "fields": { "{|SERR007:f|}": {} } } """)]
    [InlineData(""" "a": { "status": 400, "retry": "never", "message": "m", "values": { "{|SERR007:v|}": { "default": 1 } } } """)]
    public void Of_an_entry(string marked) => Assert.Empty(CatalogVerifier.VerifyErrors(marked).Catalog!.Errors);

    [Fact]
    public void A_catalog_without_a_version_still_gives_its_entries() =>
        Assert.Single(CatalogVerifier.Verify("""{|SERR007:{|} "errors": { "a": { "status": 400, "retry": "never", "message": "m" } } }""").Catalog!.Errors);

    [Fact]
    public void Says_what_to_add() => Assert.Equal(
        "'a' has no 'status'; add an HTTP status, as in \"status\": 404",
        CatalogVerifier.MessageOf(""" "{|SERR007:a|}": { "retry": "never", "message": "m" } """));
}
