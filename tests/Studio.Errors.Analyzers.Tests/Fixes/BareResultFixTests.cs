using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.BareResultAnalyzer, Studio.Errors.CodeFixes.BareResultFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class BareResultFixTests
{
    [Theory]
    [InlineData(
        "app.MapGet(\"/\", () => new ApiErrors.NotFound());",
        "app.MapGet(\"/\", IResult () => new ApiErrors.NotFound());",
        null)]
    [InlineData(
        "app.MapGet(\"/\", async Task<ApiErrors.NotFound> () => { await Task.Yield(); return new ApiErrors.NotFound(); });",
        "app.MapGet(\"/\", async Task<IResult> () => { await Task.Yield(); return new ApiErrors.NotFound(); });",
        null)]
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.App(before), Code.App(after), title, WithGenerator);

    [Theory]
    [InlineData("app.MapGet(\"/\", () => ValueTask.FromResult(new ApiErrors.NotFound()));")]
    [InlineData("app.MapGet(\"/\", Task<ApiErrors.NotFound> () => Task.FromResult(new ApiErrors.NotFound()));")]
    public async Task Is_not_offered_for_a_task_that_is_handed_on(string source) => Assert.False(await Verifier.Mends(WithGenerator(new(Code.App(source)))));

    private static TestProject WithGenerator(TestProject project) =>
        project with { Options = new Dictionary<string, string> { ["build_property.EnableRequestDelegateGenerator"] = "true" } };
}
