namespace Studio.Errors.Catalog.Tests;

/// <summary>The sample's catalog, whole and damaged in every way that one character allows.</summary>
public sealed class SampleCatalogTests
{
    private static readonly string Sample = Repository.Read("errors.json");

    [Fact]
    public void Has_no_problems_and_nine_codes_sorted()
    {
        var reading = CatalogVerifier.Verify(Sample);
        string[] codes = ["bad_gateway", "insufficient_scope", "internal", "invalid_key", "invalid_request", "not_found", "rate_limited", "unavailable", "write_disabled"];
        Assert.Equal(codes, reading.Catalog!.Errors.Select(error => error.Code));
    }

    [Fact]
    public void Answers_every_error_status() =>
        Assert.Empty(CatalogCoverage.Unanswered(CatalogReader.Read(Sample).Catalog!));

    [Fact]
    public void Every_prefix_is_read_and_its_problems_have_places()
    {
        for (var length = 0; length < Sample.TrimEnd().Length; length++)
        {
            var prefix = Sample[..length];
            var reading = CatalogReader.Read(prefix);
            Assert.NotEmpty(reading.Problems);
            CatalogVerifier.AssertPlaces(prefix, reading);
        }
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('{')]
    [InlineData(']')]
    [InlineData(',')]
    [InlineData('\n')]
    [InlineData('/')]
    [InlineData('e')]
    [InlineData('\uD800')]
    [InlineData('\u2028')]
    public void Every_change_of_one_character_is_read(char replacement)
    {
        for (var index = 0; index < Sample.Length; index++)
        {
            var changed = string.Concat(Sample.AsSpan(0, index), [replacement], Sample.AsSpan(index + 1));
            CatalogVerifier.AssertPlaces(changed, CatalogReader.Read(changed));
        }
    }
}
