using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.ExtensionNameAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ExtensionNameAnalyzerTests
{
    private const string Source = "Console.WriteLine(nameof(ApiErrors.SoldOut));";

    [Theory]
    [InlineData("\"envelope\": \"problem\"", "item")]
    [InlineData("\"envelope\": \"problem\"", "a_1")]
    [InlineData("\"envelope\": \"flat\"", "id")]
    [InlineData("\"envelope\": { \"body\": { \"code\": \"{code}\", \"id\": \"{requestId}\", \"...\": \"{fields}\" } }", "id2")]
    [InlineData("\"envelope\": { \"mediaType\": \"application/problem+json\", \"body\": { \"code\": \"{code}\", \"about\": { \"id\": \"{requestId}\", \"...\": \"{fields}\" } } }", "it")]
    public async Task Does_not_report(string root, string field) => Assert.Empty(await Reported(root, field));

    [Theory]
    [InlineData("\"envelope\": \"problem\"", "id", "id")]
    [InlineData("\"envelope\": { \"mediaType\": \"application/problem+json\", \"body\": { \"code\": \"{code}\", \"id\": \"{requestId}\", \"...\": \"{fields}\" } }", "item", "id")]
    [InlineData("\"envelope\": { \"mediaType\": \"application/problem+json\", \"body\": { \"code\": \"{code}\", \"request-id\": \"{requestId}\", \"1st\": 1, \"a/b\": 1, \"...\": \"{fields}\" } }", "x", "request-id", "1st", "a/b", "x")]
    public async Task Reports(string root, string field, params string[] names) =>
        Assert.Equal(names.Select(static name => $"\"{name}\""), await Reported(root, field));

    [Fact]
    public async Task Its_page_shows_it()
    {
        Assert.Equal(["\"id\""], await Verifier.ReportedInCatalog(Source, static project => project with { Catalog = RulePage.Bad("SERR106") }));
        Assert.Empty(await Verifier.ReportedInCatalog(Source, static project => project with { Catalog = RulePage.Good("SERR106") }));
    }

    private static Task<IEnumerable<string>> Reported(string root, string field) => Verifier.ReportedInCatalog(Source, project => project with
    {
        Catalog = $$"""{ "version": "v1", {{root}}, "errors": { "sold_out": { "status": 409, "retry": "never", "message": "m", "fields": { "{{field}}": { "type": "string" } }, "values": { "no": { "type": "string" } } } } }""",
    });
}
