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

    [Fact]
    public async Task Keeps_one_call_a_line() => Assert.Equal(Code.App(MendedChains), await Verifier.AfterFixAll(Code.App(Chains), "ProducesError"));

    [Fact]
    public Task Keeps_one_call_a_line_on_a_group() => Verifier.Gives(
        Code.App("var group = app.MapGroup(\"/v1\")\n    .RequireScope(\"studio:read\");\ngroup.MapGet(\"/a\", () => 1);"),
        Code.App("var group = app.MapGroup(\"/v1\")\n    .RequireScope(\"studio:read\")\n    .ProducesError<ApiErrors.InsufficientScope>();\ngroup.MapGet(\"/a\", () => 1);"),
        "Declare ApiErrors.InsufficientScope on the group");

    private const string Chains = """
        app.MapGet("/1", [RequireScope("studio:read")] () => 1)
            .WithName("1") // the first
            .WithTags("x");
        app
          .MapGet("/2", [RequireScope("studio:read")] () => 2);
        app.MapGet("/3", [RequireScope("studio:read")] () =>
        {
            return 3;
        })
        .WithName("3");
        app.MapGet("/4", [RequireScope("studio:read")] () => 4).WithName("4");
        """;

    private const string MendedChains = """
        app.MapGet("/1", [RequireScope("studio:read")] () => 1)
            .ProducesError<ApiErrors.InsufficientScope>()
            .WithName("1") // the first
            .WithTags("x");
        app
          .MapGet("/2", [RequireScope("studio:read")] () => 2)
          .ProducesError<ApiErrors.InsufficientScope>();
        app.MapGet("/3", [RequireScope("studio:read")] () =>
        {
            return 3;
        })
        .ProducesError<ApiErrors.InsufficientScope>()
        .WithName("3");
        app.MapGet("/4", [RequireScope("studio:read")] () => 4).ProducesError<ApiErrors.InsufficientScope>().WithName("4");
        """;
}
