using Studio.Errors.Tests;

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

    [Fact]
    public void Every_change_of_one_character_is_read()
    {
        var characters = string.Concat(Enumerable.Range(0, 128).Select(code => (char)code)) + "é\uD800\u2028\uFFFF";
        foreach (var changed in CatalogMutations.OneCharacterChanges(Sample, characters, step: 113))
        {
            CatalogVerifier.AssertPlaces(changed, CatalogReader.Read(changed));
        }
    }
}
