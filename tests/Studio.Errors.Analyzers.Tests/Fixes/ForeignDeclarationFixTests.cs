using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.ForeignDeclarationAnalyzer, Studio.Errors.CodeFixes.ForeignDeclarationFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ForeignDeclarationFixTests
{
    [Theory]
    [InlineData(".Produces(404)", ".ProducesError<ApiErrors.NotFound>()")]
    [InlineData(".ProducesProblem(404).WithName(\"x\")", ".ProducesError<ApiErrors.NotFound>().WithName(\"x\")")]
    [InlineData(".Produces<string>(StatusCodes.Status502BadGateway)", ".ProducesError<ApiErrors.BadGateway>()")]
    [InlineData(".ProducesError<ApiErrors.NotFound>().Produces(404)", ".ProducesError<ApiErrors.NotFound>()")]
    [InlineData(".ProducesProblem(401).WithName(\"x\")", ".WithName(\"x\")")]
    [InlineData("\n    .WithName(\"x\")\n    .ProducesProblem(404)\n    .WithTags(\"y\")", "\n    .WithName(\"x\")\n    .ProducesError<ApiErrors.NotFound>()\n    .WithTags(\"y\")")]
    public Task Swaps_or_removes_a_call(string before, string after) => Verifier.Gives(
        Code.App($"app.MapGet(\"/\", () => TypedResults.Ok(1)){before};"), Code.App($"app.MapGet(\"/\", () => TypedResults.Ok(1)){after};"));

    [Theory]
    [InlineData("[HttpGet, ProducesResponseType(404)]", "[HttpGet, ProducesError<ApiErrors.NotFound>]")]
    [InlineData("[HttpGet]\n    [ProducesResponseType(typeof(ProblemDetails), 404)]", "[HttpGet]\n    [ProducesError<ApiErrors.NotFound>]")]
    [InlineData("[HttpGet]\n    [ProducesResponseType(StatusCodes.Status401Unauthorized)]", "[HttpGet]")]
    [InlineData("[HttpGet, ProducesError<ApiErrors.NotFound>, ProducesResponseType(404)]", "[HttpGet, ProducesError<ApiErrors.NotFound>]")]
    public Task Swaps_or_removes_an_attribute(string before, string after)
    {
        static string Controller(string attributes) =>
            $"using Microsoft.AspNetCore.Mvc;\npublic sealed class AController : ControllerBase\n{{\n    {attributes}\n    public IActionResult Get() => Ok(1);\n}}\n";
        return Verifier.Gives(Controller(before), Controller(after));
    }

    [Theory]
    [InlineData("app.MapGet(\"/\", () => 1).WithMetadata(new ProducesResponseTypeMetadata(404), new object());")]
    [InlineData("OpenApiRouteHandlerBuilderExtensions.Produces(app.MapGet(\"/\", () => 1), 404);")]
    [InlineData("OpenApiRouteHandlerBuilderExtensions.Produces(app.MapGet(\"/\", () => 1), 401);")]
    public Task Offers_nothing_that_would_lose_code(string statement) => Verifier.Gives(Metadata(statement), Metadata(statement));

    private static string Metadata(string statement) => "using Microsoft.AspNetCore.Http.Metadata;\n" + Code.App(statement);

    [Fact]
    public Task Prefers_what_the_endpoint_returns() => Verifier.Gives(
        Code.App("app.MapGet(\"/\", IResult () => new ApiErrors.WriteDisabled()).Produces(503);"),
        Code.App("app.MapGet(\"/\", IResult () => new ApiErrors.WriteDisabled()).ProducesError<ApiErrors.WriteDisabled>();"));

    [Fact]
    public async Task Swaps_all_at_once() => Assert.Equal(
        Code.App("app.MapGet(\"/a\", () => 1).ProducesError<ApiErrors.NotFound>(); app.MapGet(\"/b\", () => 1).ProducesError<ApiErrors.BadGateway>();"),
        await Verifier.AfterFixAll(Code.App("app.MapGet(\"/a\", () => 1).Produces(404); app.MapGet(\"/b\", () => 1).ProducesProblem(502);"), "Declare"));
}
