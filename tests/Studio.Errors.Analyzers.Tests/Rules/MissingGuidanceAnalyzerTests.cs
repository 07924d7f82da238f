using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.MissingGuidanceAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class MissingGuidanceAnalyzerTests
{
    [Fact]
    public async Task Does_not_report() => Assert.Empty(await Verifier.ReportedInCatalog("Console.WriteLine(new ApiErrors.WriteDisabled());", static project => project));

    [Theory]
    [InlineData("")]
    [InlineData(", \"when\": \"It rains.\"")]
    [InlineData(", \"remedy\": \"Wait.\"")]
    public async Task Reports(string words)
    {
        var entry = $"\"errors\": {{ \"few_words\": {{ \"status\": 418, \"retry\": \"never\", \"message\": \"x\"{words} }},";
        Assert.Equal(["\"few_words\""], await Verifier.ReportedInCatalog("Console.WriteLine(1);", project => project with { Catalog = project.Catalog.Replace("\"errors\": {", entry, StringComparison.Ordinal) }));
    }
}
