using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.MissingGuidanceAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class MissingGuidanceAnalyzerTests
{
    [Fact]
    public async Task Does_not_report() => Assert.Empty(await Verifier.ReportedInCatalog("Console.WriteLine(new ApiErrors.WriteDisabled());", static project => project));

    [Fact]
    public async Task Reports() => Assert.Equal(["\"no_words\""], await Verifier.ReportedInCatalog("Console.WriteLine(1);", static project => project with { Catalog = project.Catalog.Replace("\"errors\": {", "\"errors\": { \"no_words\": { \"status\": 418, \"retry\": \"never\", \"message\": \"x\" },", StringComparison.Ordinal) }));
}
