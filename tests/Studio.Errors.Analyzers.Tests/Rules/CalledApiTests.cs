namespace Studio.Errors.Analyzers.Tests;

/// <summary>A server that calls an API, whose catalog has an anchor with <c>Client = true</c>: rules take that family for a client's.</summary>
public sealed class CalledApiTests
{
    private const string Payments = """
        {
          "version": "v3",
          "scopes": ["payments:write"],
          "errors": {
            "card_declined": { "status": 402, "retry": "never", "message": "declined", "from": { "exceptions": ["System.TimeoutException"] } },
            "card_expired": { "status": 402, "retry": "never", "message": "expired" },
            "rate_limited": { "status": 429, "retry": "never", "message": "later", "from": { "missingScope": "x" }, "fields": { "x": { "type": "string" } } }
          }
        }
        """;

    private static TestProject WithUpstream(TestProject project) => project with { Upstream = Payments };

    private static async Task<IEnumerable<string>> All(string source)
    {
        var project = WithUpstream(new TestProject(source));
        var reported = await project.Compile().ReportsAsync(AllRules.Analyzers, project.AnalyzerOptions);
        return reported.Where(one => !one.Location.GetLineSpan().Path.EndsWith("errors.json", StringComparison.Ordinal))
            .Select(one => $"{one.Id} {one.Location.GetLineSpan().Path}");
    }

    [Fact]
    public async Task No_rule_of_servers_is_about_it_nor_advice_about_its_file() => Assert.Empty(await All(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddApiErrors();
        var app = builder.Build();
        app.MapGet("/", [RequireScope("studio:read")] Results<Ok<int>, ApiErrors.InsufficientScope> () =>
            PaymentsErrors.Catalog.Errors.Count > 3 ? throw new TimeoutException() : TypedResults.Ok(1));
        app.Run();
        """));

    [Fact]
    public Task Its_scopes_are_not_ours() => Verify<ScopeAtOddsAnalyzer>.Reports(
        Code.App("app.MapGet(\"/\", [RequireScope({|SERR207:\"payments:write\"|})] () => 1);"), WithUpstream);

    [Fact]
    public Task Its_pipeline_is_none_that_could_be_added() => Verify<PipelineMissingAnalyzer>.Reports(
        Code.App("app.MapGet(\"/\", () => PaymentsErrors.Catalog.Version);"), WithUpstream);

    [Theory]
    [InlineData("if (error.RawCode == {|SERR303:\"card_decline\"|}) { }")]
    [InlineData("if (error.RawCode == {|SERR303:\"card_declined\"|}) { }")]
    [InlineData("if (error.RawCode == PaymentsErrorCodes.CardDeclined) { }")]
    public Task Codes_are_constants_of_its_family(string statement) => Verify<CodeAsTextAnalyzer>.Reports(Handled(statement), WithUpstream);

    [Theory]
    [InlineData("if (error.Status == {|SERR302:402|}) { }")]
    [InlineData("if (error.Status == 429) { }")]
    public Task A_status_that_its_codes_share_is_ambiguous(string statement) =>
        Verify<BranchOnStatusAnalyzer>.Reports(Handled(statement), WithUpstream);

    [Fact]
    public Task Its_message_is_for_people() =>
        Verify<BranchOnMessageAnalyzer>.Reports(Handled("if ({|SERR301:error.Response.Message == \"declined\"|}) { }"), WithUpstream);

    [Fact]
    public Task The_retry_advice_of_a_code_is_that_of_its_own_family() => Verify<IgnoredRetryAnalyzer>.Reports(
        """
        class Caller
        {
            async Task Run(HttpClient http)
            {
                while (true)
                {
                    try
                    {
                        await http.GetAsync("/");
                        return;
                    }
                    {|SERR305:catch (PaymentsErrorException|} error) when (error.Code == PaymentsErrorCode.RateLimited)
                    {
                        await Task.Delay(1000);
                    }
                }
            }
        }
        """,
        WithUpstream);

    private static string Handled(string statement) => $$"""
        class Caller
        {
            async Task Run(HttpClient http)
            {
                try
                {
                    await http.GetAsync("/");
                }
                catch (PaymentsErrorException error)
                {
                    {{statement}}
                }
            }
        }
        """;
}
