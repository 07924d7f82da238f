using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.UnusedCodeAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class UnusedCodeAnalyzerTests
{
    [Fact]
    public async Task Does_not_report() => Assert.Empty(await Verifier.ReportedInCatalog("Console.WriteLine(new ApiErrors.WriteDisabled());", static project => project));

    [Theory]
    [InlineData("write_disabled", 0)]
    [InlineData("unavailable", 1)]
    public async Task Does_not_report_what_an_error_of_a_called_service_becomes(string code, int reported) => Assert.Equal(
        reported,
        (await Verifier.ReportedInCatalog("Console.WriteLine(1);", project => project with
        {
            Upstream = """{ "version": "v1", "errors": { "a": { "status": 503, "retry": "backoff", "message": "m" } } }""",
            Catalog = project.Catalog.TrimEnd().TrimEnd('}') + $$""", "upstreams": { "payments": { "catalog": "payments.json", "map": { "a": "{{code}}", "none": "unavailable" } } } }""",
        })).Count());

    [Fact]
    public async Task Reports() => Assert.Equal(["\"write_disabled\""], await Verifier.ReportedInCatalog("Console.WriteLine(1);", static project => project));
}
