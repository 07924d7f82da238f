namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR010: a code in snake_case.</summary>
public sealed class InvalidCodeTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("a1")]
    [InlineData("not_found")]
    [InlineData("a_1_b2")]
    [InlineData("class")]
    public void Is_silent_on(string code) => CatalogVerifier.VerifyErrors(Entry(code));

    [Theory]
    [InlineData("NotFound")]
    [InlineData("notFound")]
    [InlineData("not-found")]
    [InlineData("not__found")]
    [InlineData("_not")]
    [InlineData("not_")]
    [InlineData("1st")]
    [InlineData("not found")]
    [InlineData("größe")]
    [InlineData("ıd")]
    [InlineData("a.b")]
    [InlineData(" a")]
    [InlineData("a\\n")]
    public void Is_reported_at(string code) => Assert.Empty(CatalogVerifier.VerifyErrors(Entry($"{{|SERR010:{code}|}}")).Catalog!.Errors);

    [Fact]
    public void Is_reported_at_no_name_at_all() => CatalogVerifier.VerifyErrors(Entry("").Replace("\"\"", "{|SERR010:\"\"|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("NotFound", ", as in 'not_found'")]
    [InlineData("not-found", ", as in 'not_found'")]
    [InlineData("HTTPError", ", as in 'httperror'")]
    [InlineData("__ID__", ", as in 'id'")]
    [InlineData("404", "")]
    [InlineData("größe", ", as in 'gr_e'")]
    public void Proposes(string code, string proposal) => Assert.Equal(
        $"'{code}' is not a valid code; use lower-case words of a–z and 0–9 joined by single underscores{proposal}",
        CatalogVerifier.MessageOf(Entry($"{{|SERR010:{code}|}}")));

    private static string Entry(string code) => $$""" "{{code}}": { "status": 400, "retry": "never", "message": "m" } """;
}
