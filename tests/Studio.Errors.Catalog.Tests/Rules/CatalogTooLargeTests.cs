namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR002: more than 1 MiB is not read.</summary>
public sealed class CatalogTooLargeTests
{
    private const string Small = """{ "version": "v1", "errors": {} }""";

    [Fact]
    public void Is_silent_at_the_limit() => CatalogVerifier.Verify(Small.PadRight(CatalogReader.MaximumLength));

    [Fact]
    public void Is_reported_one_character_over_it()
    {
        var reading = CatalogVerifier.Verify("{|SERR002:|}" + Small.PadRight(CatalogReader.MaximumLength + 1));
        Assert.Null(reading.Catalog);
    }
}
