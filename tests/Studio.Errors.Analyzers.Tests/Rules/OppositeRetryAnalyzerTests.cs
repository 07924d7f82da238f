using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.OppositeRetryAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class OppositeRetryAnalyzerTests
{
    [Fact]
    public async Task Does_not_report() => Assert.Empty(await Verifier.ReportedInCatalog("Console.WriteLine(new ApiErrors.WriteDisabled());", static project => project with { Catalog = project.Catalog.Replace("\"status\": 503,\n      \"retry\": \"never\"", "\"status\": 501,\n      \"retry\": \"never\"", StringComparison.Ordinal) }));

    [Fact]
    public async Task Reports() => Assert.Equal(["\"write_disabled\"", "\"unavailable\""], await Verifier.ReportedInCatalog("Console.WriteLine(1);", static project => project));
}
