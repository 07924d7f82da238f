using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.UndeclaredErrorAnalyzer, Studio.Errors.CodeFixes.UndeclaredErrorFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class UndeclaredErrorFixTests
{
    [Theory]
    [InlineData(
        "app.MapGet(\"/\", IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.NotFound());",
        "app.MapGet(\"/\", IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.NotFound()).ProducesError<ApiErrors.NotFound>();",
        null)]
    [InlineData(
        "app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => fact ? new ApiErrors.NotFound() : throw new ApiErrors.WriteDisabled().ToException());",
        "app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound, ApiErrors.WriteDisabled> () => fact ? new ApiErrors.NotFound() : throw new ApiErrors.WriteDisabled().ToException());",
        null)]
    [InlineData(
        "app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => TypedResults.Ok(1));",
        "app.MapGet(\"/\", Ok<int> () => TypedResults.Ok(1));",
        null)]
    [InlineData(
        "app.MapGet(\"/\", [ProducesError<ApiErrors.WriteDisabled>] () => 1);",
        "app.MapGet(\"/\", () => 1);",
        null)]
    [InlineData(
        "app.MapGet(\"/\", () => 1).ProducesError<ApiErrors.WriteDisabled>();",
        "app.MapGet(\"/\", () => 1);",
        null)]
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.App(before), Code.App(after), title);

    [Fact]
    public async Task Fixes_all_at_once_where_one_endpoint_lacks_two() => Assert.Equal(
        Code.App("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound, ApiErrors.WriteDisabled, ApiErrors.BadGateway> () => " + arms + ");"),
        await Verifier.AfterFixAll(Code.App("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => " + arms + ");"), "ReturnType"));

    private const string arms =
        "fact ? new ApiErrors.NotFound() : Environment.NewLine.Length > 1 ? throw new ApiErrors.WriteDisabled().ToException() : throw new ApiErrors.BadGateway().ToException()";

    [Theory]
    [InlineData("Remove it from the declaration")]
    [InlineData("ProducesError")]
    public async Task Removes_nothing_when_all_are_fixed_at_once(string kind) => Assert.Equal(
        Code.App("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => TypedResults.Ok(1)); app.MapGet(\"/2\", IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.NotFound()).ProducesError<ApiErrors.NotFound>();"),
        await Verifier.AfterFixAll(
            Code.App("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => TypedResults.Ok(1)); app.MapGet(\"/2\", IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.NotFound());"),
            kind));
}
