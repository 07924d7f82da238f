using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.ScopeWithoutErrorAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ScopeWithoutErrorAnalyzerTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"a\")] Results<Ok<int>, ApiErrors.InsufficientScope> () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"a\")] async Task<Results<Ok<int>, ApiErrors.InsufficientScope>> () => { await Task.Yield(); return TypedResults.Ok(1); });")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"a\")] (bool b) => b ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(\"a\"));")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"a\")] IResult (bool b) => b ? TypedResults.Ok(1) : throw new ApiErrors.InsufficientScope(\"a\").ToException());")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"a\")] IResult () => Deny()); static IResult Deny() => new ApiErrors.InsufficientScope(\"a\");")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"a\")] () => TypedResults.Ok(1)).ProducesError<ApiErrors.InsufficientScope>();")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"a\"), ProducesError<ApiErrors.InsufficientScope>] () => TypedResults.Ok(1));")]
    [InlineData("var group = app.MapGroup(\"/v1\"); group.MapGet(\"/\", [RequireScope(\"a\")] () => TypedResults.Ok(1)); group.ProducesError<ApiErrors.InsufficientScope>();")]
    [InlineData("static void Map(RouteGroupBuilder group) => group.MapGet(\"/\", [RequireScope(\"a\")] () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", (RequestDelegate)([RequireScope(\"a\")] (context) => Task.CompletedTask));")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(App(statements));

    [Theory]
    [InlineData("app.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] Results<Ok<int>, ApiErrors.NotFound> () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", [{|SERR201:RequireScope(\"a\")|}] () => { if (false) { return (IResult)new ApiErrors.InsufficientScope(\"a\"); } return TypedResults.Ok(1); });")]
    [InlineData("app.MapGet(\"/\", Handle); [{|SERR201:RequireScope(\"a\")|}] static IResult Handle() => TypedResults.Ok(1);")]
    [InlineData("{|SERR201:app.MapGet(\"/\", () => TypedResults.Ok(1)).RequireScope(\"a\")|};")]
    [InlineData("var group = app.MapGroup(\"/v1\").RequireScope(\"a\"); group.{|SERR201:MapGet|}(\"/\", () => TypedResults.Ok(1));")]
    [InlineData("var group = app.MapGroup(\"/v1\"); var inner = group.MapGroup(\"/in\"); inner.{|SERR201:MapGet|}(\"/\", () => TypedResults.Ok(1)); group.RequireScope(\"a\");")]
    public Task Reports(string statements) => Verifier.Reports(App(statements));

    [Fact]
    public Task Reports_an_action_of_a_controller() => Verifier.Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        [RequireScope("a")]
        public sealed class StudiosController : ControllerBase
        {
            [HttpGet] public IActionResult {|SERR201:Get|}() => Ok();
            [HttpGet("x"), ProducesError<ApiErrors.InsufficientScope>] public IActionResult GetOther() => Ok();
        }
        """);

    [Theory]
    [InlineData("app.MapControllers().RequireScope(\"a\")", "{|SERR201:Get|}")]
    [InlineData("app.MapGroup(\"/v1\").RequireScope(\"a\").MapControllers()", "{|SERR201:Get|}")]
    [InlineData("app.MapControllers().RequireScope(\"a\").ProducesError<ApiErrors.InsufficientScope>()", "Get")]
    [InlineData("app.MapControllers()", "Get")]
    public Task Sees_what_is_required_of_all_controllers(string map, string action) => Verifier.Reports(
        App(map + ";") + $"public sealed class StudiosController : Microsoft.AspNetCore.Mvc.ControllerBase {{ [Microsoft.AspNetCore.Mvc.HttpGet] public int {action}() => 1; }}");

    private static string App(string statements) => $"var app = WebApplication.CreateBuilder(args).Build();\n{statements}\napp.Run();\n";
}
