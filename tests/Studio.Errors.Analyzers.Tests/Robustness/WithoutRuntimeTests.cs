using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

public sealed class WithoutRuntimeTests
{
    [Fact]
    public async Task Nothing_is_reported_where_the_runtime_is_not_referenced()
    {
        var project = new TestProject("static class C { static bool M(Exception e) => e.Message == \"x\"; }") { ReferencesRuntime = false };
        Assert.Empty(await project.Compile().WithAnalyzers(AllRules.Analyzers, project.AnalyzerOptions).ReportsAsync());
    }

    [Fact]
    public Task Foreign_messages_are_reported_where_the_option_says_so() => Verify<BranchOnMessageAnalyzer>.Reports(
        "static class C { static bool M(Exception e) => {|SERR301:e.Message == \"x\"|}; }",
        static project => project with { Options = new Dictionary<string, string> { ["studio_errors.foreign_messages"] = "true" } });
}
