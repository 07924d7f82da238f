using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.StatusOfProxiesAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class StatusOfProxiesAnalyzerTests
{
    [Fact]
    public async Task Does_not_report() => Assert.Empty(await Verifier.ReportedInCatalog("Console.WriteLine(new ApiErrors.WriteDisabled());", static project => project with { Catalog = project.Catalog.Replace("\"status\": 502", "\"status\": 500", StringComparison.Ordinal) }));

    [Fact]
    public async Task Reports() => Assert.Equal(["\"bad_gateway\""], await Verifier.ReportedInCatalog("Console.WriteLine(1);", static project => project));
}
