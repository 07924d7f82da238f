using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.OwnTitleAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class OwnTitleAnalyzerTests
{
    private const string Source = "Console.WriteLine(new ApiErrors.SoldOut());";

    [Theory]
    [InlineData("\"envelope\": \"problem\"", "")]
    [InlineData("\"envelope\": \"problem\"", ", \"title\": \"Conflict\"")]
    [InlineData("\"envelope\": \"problem\"", ", \"title\": \"Sold out\", \"documentation\": \"https://a.example/sold_out\"")]
    [InlineData("\"envelope\": \"problem\", \"documentation\": \"https://a.example/{code}\"", ", \"title\": \"Sold out\"")]
    [InlineData("\"envelope\": \"flat\"", ", \"title\": \"Sold out\"")]
    [InlineData("\"envelope\": { \"body\": { \"title\": \"{title}\", \"code\": \"{code}\" } }", ", \"title\": \"Sold out\"")]
    [InlineData("\"envelope\": { \"mediaType\": \"application/problem+json\", \"body\": { \"code\": \"{code}\" } }", ", \"title\": \"Sold out\"")]
    [InlineData("\"envelope\": { \"mediaType\": \"application/problem+json\", \"body\": { \"type\": \"urn:x:{code}\", \"title\": \"{title}\" } }", ", \"title\": \"Sold out\"")]
    public async Task Does_not_report(string root, string members) => Assert.Empty(await Reported(root, members));

    [Theory]
    [InlineData("\"envelope\": \"problem\"")]
    [InlineData("\"envelope\": { \"mediaType\": \"application/problem+json\", \"body\": { \"code\": \"{code}\", \"title\": \"{title}\" } }")]
    [InlineData("\"envelope\": { \"mediaType\": \"application/problem+json\", \"body\": { \"type\": \"about:blank\", \"title\": \"{title}\", \"code\": \"{code}\" } }")]
    public async Task Reports(string root) => Assert.Equal(["\"Sold out\""], await Reported(root, ", \"title\": \"Sold out\""));

    [Fact]
    public async Task Its_page_shows_it()
    {
        Assert.Equal(["\"Out of stock\""], await Verifier.ReportedInCatalog(Source, static project => project with { Catalog = RulePage.Bad("SERR105") }));
        Assert.Empty(await Verifier.ReportedInCatalog(Source, static project => project with { Catalog = RulePage.Good("SERR105") }));
    }

    private static Task<IEnumerable<string>> Reported(string root, string members) => Verifier.ReportedInCatalog(Source, project => project with
    {
        Catalog = $$"""{ "version": "v1", {{root}}, "errors": { "sold_out": { "status": 409, "retry": "never", "message": "m"{{members}} } } }""",
    });
}
