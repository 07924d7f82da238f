using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.BareResultAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class BareResultAnalyzerTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", IResult () => new ApiErrors.NotFound());")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => new ApiErrors.NotFound());")]
    [InlineData("app.MapGet(\"/\", () => TypedResults.Ok(1));")]
    public Task Does_not_report(string statements) => Verifier.Reports(Code.App(statements), WithGenerator);

    [Fact]
    public Task Does_not_report_without_the_request_delegate_generator() => Verifier.ReportsNothing(Code.App("app.MapGet(\"/\", () => new ApiErrors.NotFound());"));

    [Theory]
    [InlineData("app.MapGet(\"/\", {|SERR209:()|} => new ApiErrors.NotFound());")]
    [InlineData("app.MapGet(\"/\", {|SERR209:ErrorResult|} () => new ApiErrors.NotFound());")]
    [InlineData("app.MapGet(\"/\", async {|SERR209:Task<ApiErrors.NotFound>|} () => { await Task.Yield(); return new ApiErrors.NotFound(); });")]
    [InlineData("app.MapGet(\"/\", Handle); static {|SERR209:ApiErrors.NotFound|} Handle() => new();")]
    public Task Reports(string statements) => Verifier.Reports(Code.App(statements), WithGenerator);

    private static TestProject WithGenerator(TestProject project) =>
        project with { Options = new Dictionary<string, string> { ["build_property.EnableRequestDelegateGenerator"] = "true" } };
}
