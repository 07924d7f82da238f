using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.ScopeWithoutErrorAnalyzer, Studio.Errors.CodeFixes.ScopeWithoutErrorFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ScopeWithoutErrorFixTests
{
    [Theory]
    [InlineData(
        "app.MapGet(\"/\", [RequireScope(\"studio:read\")] Results<Ok<int>, ApiErrors.NotFound> () => TypedResults.Ok(1));",
        "app.MapGet(\"/\", [RequireScope(\"studio:read\")] Results<Ok<int>, ApiErrors.NotFound, ApiErrors.InsufficientScope> () => TypedResults.Ok(1));",
        null)]
    [InlineData(
        "app.MapGet(\"/\", [RequireScope(\"studio:read\")] () => TypedResults.Ok(1));",
        "app.MapGet(\"/\", [RequireScope(\"studio:read\")] () => TypedResults.Ok(1)).ProducesError<ApiErrors.InsufficientScope>();",
        null)]
    [InlineData(
        "app.MapGet(\"/\", () => 1).RequireScope(\"studio:read\");",
        "app.MapGet(\"/\", () => 1).ProducesError<ApiErrors.InsufficientScope>().RequireScope(\"studio:read\");",
        null)]
    [InlineData(
        "app.MapGet(\"/\", Handle); [RequireScope(\"studio:read\")] static Results<Ok<int>, ApiErrors.NotFound> Handle() => TypedResults.Ok(1);",
        "app.MapGet(\"/\", Handle); [RequireScope(\"studio:read\")] static Results<Ok<int>, ApiErrors.NotFound, ApiErrors.InsufficientScope> Handle() => TypedResults.Ok(1);",
        null)]
    [InlineData(
        "var group = app.MapGroup(\"/v1\").RequireScope(\"studio:read\"); group.MapGet(\"/a\", () => 1); group.MapGet(\"/b\", () => 2);",
        "var group = app.MapGroup(\"/v1\").RequireScope(\"studio:read\").ProducesError<ApiErrors.InsufficientScope>(); group.MapGet(\"/a\", () => 1); group.MapGet(\"/b\", () => 2);",
        "Declare ApiErrors.InsufficientScope on the group")]
    [InlineData(
        "app.MapGroup(\"/v1\").RequireScope(\"studio:read\").MapGet(\"/\", () => 1);",
        "app.MapGroup(\"/v1\").RequireScope(\"studio:read\").ProducesError<ApiErrors.InsufficientScope>().MapGet(\"/\", () => 1);",
        "Declare ApiErrors.InsufficientScope on the group")]
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.App(before), Code.App(after), title);

    [Fact]
    public async Task Fixes_all_at_once() => Assert.Equal(
        Code.App("app.MapGet(\"/1\", [RequireScope(\"studio:read\")] () => 1).ProducesError<ApiErrors.InsufficientScope>(); app.MapGet(\"/2\", [RequireScope(\"studio:read\")] () => 2).ProducesError<ApiErrors.InsufficientScope>();"),
        await Verifier.AfterFixAll(
            Code.App("app.MapGet(\"/1\", [RequireScope(\"studio:read\")] () => 1); app.MapGet(\"/2\", [RequireScope(\"studio:read\")] () => 2);"),
            "ProducesError"));
}
