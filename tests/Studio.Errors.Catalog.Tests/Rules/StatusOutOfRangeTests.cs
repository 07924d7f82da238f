namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR011: an error status, however the number is spelt.</summary>
public sealed class StatusOutOfRangeTests
{
    [Theory]
    [InlineData("400", 400)]
    [InlineData("599", 599)]
    [InlineData("400.0", 400)]
    [InlineData("4e2", 400)]
    [InlineData("0.0404E4", 404)]
    [InlineData("50000e-2", 500)]
    public void Is_silent_on(string spelling, int status) =>
        Assert.Equal(status, Assert.Single(CatalogVerifier.VerifyErrors(Entry(spelling)).Catalog!.Errors).Status);

    [Theory]
    [InlineData("399")]
    [InlineData("600")]
    [InlineData("200")]
    [InlineData("0")]
    [InlineData("-404")]
    [InlineData("404.5")]
    [InlineData("4e-2")]
    [InlineData("4e99999999999")]
    [InlineData("18446744073709552020")]
    public void Is_reported_at(string spelling) => CatalogVerifier.VerifyErrors(Entry($"{{|SERR011:{spelling}|}}"));

    private static string Entry(string status) => $$""" "a": { "status": {{status}}, "retry": "never", "message": "m" } """;
}
