namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR004: at most 1,000 codes.</summary>
public sealed class TooManyCodesTests
{
    [Fact]
    public void Is_silent_at_the_limit() => CatalogVerifier.VerifyErrors(Entries(CatalogBinder.MaximumCodes));

    [Fact]
    public void Is_reported_at_the_first_code_beyond_it_and_the_others_live()
    {
        var reading = CatalogVerifier.VerifyErrors(Entries(CatalogBinder.MaximumCodes) + Entry("{|SERR004:one_more|}") + Entry("and_another"));
        Assert.Equal(CatalogBinder.MaximumCodes, reading.Catalog!.Errors.Count);
    }

    private static string Entries(int count) => string.Concat(Enumerable.Range(0, count).Select(number => Entry($"code_{number}")));

    private static string Entry(string code) => $$"""
        "{{code}}": { "status": 400, "retry": "never", "message": "m" },

        """;
}
