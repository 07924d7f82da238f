using System.Globalization;
using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.OutsideCatalogAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class OutsideCatalogAnalyzerTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", () => TypedResults.StatusCode(204));")]
    [InlineData("app.MapGet(\"/\", () => Results.Json(1, statusCode: 201));")]
    [InlineData("app.MapGet(\"/\", () => (IResult)new ApiErrors.NotFound());")]
    [InlineData("app.MapGet(\"/\", (int code) => Results.StatusCode(code));")]
    [InlineData("var text = NotFound(); static string NotFound() => \"mine\";")]
    [InlineData("app.MapGet(\"/\", () => Results.Redirect(\"/x\"));")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.App(statements));

    [Theory]
    [InlineData("app.MapGet(\"/\", () => {|SERR204:Results.NotFound()|});")]
    [InlineData("app.MapGet(\"/\", () => {|SERR204:TypedResults.NotFound()|});")]
    [InlineData("app.MapGet(\"/\", () => {|SERR204:TypedResults.BadRequest(\"x\")|});")]
    [InlineData("app.MapGet(\"/\", () => {|SERR204:Results.Problem(\"x\")|});")]
    [InlineData("app.MapGet(\"/\", () => {|SERR204:Results.StatusCode(500)|});")]
    [InlineData("app.MapGet(\"/\", () => {|SERR204:Results.StatusCode(StatusCodes.Status409Conflict)|});")]
    [InlineData("app.MapGet(\"/\", () => {|SERR204:Results.Json(1, statusCode: 404)|});")]
    [InlineData("app.MapGet(\"/\", () => {|SERR204:Results.Unauthorized()|});")]
    [InlineData("app.MapGet(\"/\", () => {|SERR204:Results.ValidationProblem(new Dictionary<string, string[]>())|});")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, NotFound> () => fact ? TypedResults.Ok(1) : {|SERR204:TypedResults.NotFound()|});")]
    public Task Reports(string statements) => Verifier.Reports(Code.App(statements));

    [Fact]
    public Task Reports_what_a_controller_answers() => Verifier.Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        public sealed class StudiosController : ControllerBase
        {
            [HttpGet] public IActionResult Get(bool fact) => fact ? Ok() : {|SERR204:NotFound()|};
            [HttpGet("x")] public IActionResult GetOther() => {|SERR204:StatusCode(503)|};
        }
        """);

    [Theory]
    [InlineData("Results.StatusCode(503)", "; return ApiErrors.Unavailable")]
    [InlineData("Results.Forbid()", "; return ApiErrors.NotFound")]
    [InlineData("Results.Conflict()", "; return ApiErrors.InvalidRequest")]
    [InlineData("Results.StatusCode(args.Length > 0 ? 404 : 503)", "; return an error of the catalog")]
    [InlineData("Results.Problem(statusCode: args.Length)", "; return an error of the catalog")]
    public async Task Names_what_the_pipeline_would_answer(string answer, string cure)
    {
        var project = new TestProject(Code.App($"app.MapGet(\"/\", () => {answer});"));
        Assert.EndsWith(cure, Assert.Single(await Verifier.Run(project.Compile(), project)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public IActionResult Get() => NotFound();")]
    [InlineData("public ActionResult<int> Get() => NotFound();")]
    [InlineData("public async Task<ActionResult<int>> Get() { await Task.Yield(); return NotFound(); }")]
    public async Task Names_something_that_compiles_in_a_controller(string action)
    {
        var project = new TestProject($"using Microsoft.AspNetCore.Mvc; public sealed class StudiosController : ControllerBase {{ [HttpGet] {action} }}");
        Assert.EndsWith(
            "; return ApiErrors.NotFound",
            Assert.Single(await Verifier.Run(project.Compile(), project)).GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public Task Does_not_report_a_challenge_that_may_lead_to_a_login() => Verifier.ReportsNothing(
        Code.App("new ServiceCollection().AddAuthentication().AddCookie(); app.MapGet(\"/\", () => args.Length > 0 ? Results.Challenge() : Results.Forbid());"));
}
