namespace Studio.Errors.Catalog.Tests;

/// <summary>Which statuses have no code to answer them.</summary>
public sealed class CatalogCoverageTests
{
    [Theory]
    [InlineData("\"4xx\", \"5xx\"", "")]
    [InlineData("\"4xx\"", "500–599")]
    [InlineData("\"5xx\", 404", "400–403, 405–499")]
    [InlineData("", "400–599")]
    [InlineData("\"4xx\", 500, 502", "501, 503–599")]
    public void Unanswered(string statuses, string expected)
    {
        var reading = CatalogVerifier.VerifyEntry($$""" "from": { "statuses": [{{statuses}}] } """);
        Assert.Equal(expected, CatalogCoverage.Describe(CatalogCoverage.Unanswered(reading.Catalog!)));
    }
}
