using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.ItemWithoutCodeAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ItemWithoutCodeAnalyzerTests
{
    private const string HeaderAlone = """
        "envelope": { "body": { "message": "{message}" } }, "headers": { "code": "X-Error-Code" }
        """;

    private const string Stream = """
        var app = WebApplication.Create();
        app.MapGet("/", () => Items());
        static async IAsyncEnumerable<int> Items() { await Task.Yield(); yield return 1; }
        """;

    [Theory]
    [InlineData("\"codes\": \"kebab-case\"")]
    [InlineData("\"headers\": { \"code\": \"X-Error-Code\" }")]
    [InlineData("\"envelope\": { \"body\": { \"type\": \"urn:x:{code}\" } }, \"headers\": { \"code\": \"X-Error-Code\" }")]
    public async Task Does_not_report_where_the_body_has_the_code(string root) => Assert.Empty(await Reported(root, Stream));

    [Theory]
    [InlineData("WebApplication.Create().MapGet(\"/\", () => new[] { 1 });")]
    [InlineData("WebApplication.Create().MapGet(\"/\", () => TypedResults.Ok(1));")]
    [InlineData("var app = WebApplication.Create(); app.MapGet(\"/\", () => Items()).WithoutErrorEnvelope(); static IAsyncEnumerable<int> Items() => throw new NotSupportedException();")]
    [InlineData("var app = WebApplication.Create(); app.MapGet(\"/\", IResult () => TypedResults.ServerSentEvents(Items())).WithoutErrorEnvelope(); static IAsyncEnumerable<int> Items() => throw new NotSupportedException();")]
    [InlineData("ServerSentEvents(); static void ServerSentEvents() { }")]
    [InlineData("IAsyncEnumerable<int>? unused = null; Console.WriteLine(unused);")]
    public async Task Does_not_report_without_a_stream_of_ours(string source) => Assert.Empty(await Reported(HeaderAlone, source));

    [Theory]
    [InlineData("() => Items()")]
    [InlineData("() => Task.FromResult(Items())")]
    [InlineData("() => new ValueTask<IAsyncEnumerable<int>>(Items())")]
    [InlineData("() => TypedResults.Ok(Items())")]
    [InlineData("() => TypedResults.ServerSentEvents(Items())")]
    [InlineData("Results<Ok<IAsyncEnumerable<int>>, NoContent> () => TypedResults.Ok(Items())")]
    [InlineData("IResult () => TypedResults.ServerSentEvents(Items())")]
    [InlineData("() => Results.ServerSentEvents(Items())")]
    [InlineData("Items")]
    public async Task Reports(string handler) => Assert.Equal(
        ["\"code\""],
        await Reported(HeaderAlone, $$"""
            var app = WebApplication.Create();
            app.MapGet("/", {{handler}});
            static IAsyncEnumerable<int> Items() => throw new NotSupportedException();
            """));

    [Fact]
    public async Task Says_where_the_stream_is()
    {
        var project = new TestProject(Stream) { Catalog = CatalogOf(HeaderAlone) };
        var reported = Assert.Single(await Verifier.Run(project.Compile(), project));
        Assert.StartsWith("The stream of items at Test.cs(2) ends with", reported.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("add \"{code}\" to the body", reported.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_page_shows_it()
    {
        Assert.Equal(["\"code\""], await Verifier.ReportedInCatalog(Stream, static project => project with { Catalog = RulePage.Bad("SERR108") }));
        Assert.Empty(await Verifier.ReportedInCatalog(Stream, static project => project with { Catalog = RulePage.Good("SERR108") }));
    }

    private static Task<IEnumerable<string>> Reported(string root, string source) =>
        Verifier.ReportedInCatalog(source, project => project with { Catalog = CatalogOf(root) });

    private static string CatalogOf(string root) =>
        $$"""{ "version": "v1", {{root}}, "errors": { "sold_out": { "status": 409, "retry": "never", "message": "m" } } }""";
}
