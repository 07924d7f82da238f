using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.UnusedCodeAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class UnusedCodeAnalyzerTests
{
    [Fact]
    public async Task Does_not_report() => Assert.Empty(await Verifier.ReportedInCatalog("Console.WriteLine(new ApiErrors.WriteDisabled());", static project => project));

    [Fact]
    public async Task Reports() => Assert.Equal(["\"write_disabled\""], await Verifier.ReportedInCatalog("Console.WriteLine(1);", static project => project));
}
