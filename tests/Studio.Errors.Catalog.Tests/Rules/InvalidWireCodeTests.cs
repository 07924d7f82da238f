namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR037: the alphabet of codes on the wire, and its styles.</summary>
public sealed class InvalidWireCodeTests
{
    [Theory]
    [InlineData("\"ORDER-404\"", "ORDER-404")]
    [InlineData("\"a\"", "a")]
    [InlineData("\"0.a_b-C\"", "0.a_b-C")]
    [InlineData("\"20404\"", "20404")]
    [InlineData("20404", "20404")]
    [InlineData("0", "0")]
    [InlineData("2.0404e4", "20404")]
    [InlineData("9007199254740991", "9007199254740991")]
    public void Is_silent_on(string wire, string code)
    {
        var catalog = CatalogVerifier.VerifyEntry($"\"wire\": {wire}").Catalog!;
        Assert.Equal(("some_code", code), (catalog.Errors[0].Code, catalog.Errors[0].Wire));
        Assert.Equal(wire[0] != '"', catalog.HasNumericCodes);
    }

    [Theory]
    [InlineData("\"{|SERR037:a b|}\"")]
    [InlineData("\"{|SERR037:-a|}\"")]
    [InlineData("\"{|SERR037:ns#a|}\"")]
    [InlineData("\"{|SERR037:é|}\"")]
    [InlineData("{|SERR037:\"\"|}")]
    [InlineData("{|SERR037:-1|}")]
    [InlineData("{|SERR037:1.5|}")]
    [InlineData("{|SERR037:9007199254740992|}")]
    [InlineData("{|SERR037:1e99|}")]
    [InlineData("{|SERR008:true|}")]
    [InlineData("{|SERR008:null|}")]
    public void Is_reported_at(string wire) => CatalogVerifier.VerifyEntry($"\"wire\": {wire}");

    [Fact]
    public void Is_about_length()
    {
        CatalogVerifier.VerifyEntry($"\"wire\": \"{new string('a', 64)}\"");
        CatalogVerifier.VerifyEntry($"\"wire\": \"{{|SERR037:{new string('a', 65)}|}}\"");
    }

    [Fact]
    public void Is_about_retired_codes_too() =>
        Envelopes.VerifyRoot(""" "retired": ["gone", { "code": "left", "wire": "{|SERR037:a b|}" }, {|SERR007:{|} "wire": "x" }, {|SERR008:1|}] """);

    [Theory]
    [InlineData("snake_case", "some_code", "old_code")]
    [InlineData("SCREAMING_SNAKE_CASE", "SOME_CODE", "OLD_CODE")]
    [InlineData("camelCase", "someCode", "oldCode")]
    [InlineData("PascalCase", "SomeCode", "OldCode")]
    [InlineData("kebab-case", "some-code", "old-code")]
    [InlineData("dot.case", "some.code", "old.code")]
    public void A_style_spells_all_codes_that_do_not_spell_themselves(string style, string wire, string retired)
    {
        var catalog = Envelopes.VerifyRoot(
            $$""" "codes": "{{style}}", "retired": ["old_code"] """, second: Envelopes.Second(", \"wire\": \"X\"")).Catalog!;
        Assert.Equal(["X", wire], catalog.Errors.Select(error => error.Wire));
        Assert.Equal([retired], catalog.Retired.Select(each => each.Wire));
    }
}
