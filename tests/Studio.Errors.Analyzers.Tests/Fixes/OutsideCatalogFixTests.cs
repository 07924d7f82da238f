using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.OutsideCatalogAnalyzer, Studio.Errors.CodeFixes.OutsideCatalogFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class OutsideCatalogFixTests
{
    [Theory]
    [InlineData(
        "app.MapGet(\"/\", IResult () => Results.NotFound());",
        "app.MapGet(\"/\", IResult () => new ApiErrors.NotFound());",
        null)]
    [InlineData(
        "app.MapGet(\"/\", IResult () => Results.StatusCode(500));",
        "app.MapGet(\"/\", IResult () => new ApiErrors.Internal());",
        null)]
    [InlineData(
        "app.MapGet(\"/\", (int id) => id > 0 ? Results.Ok(id) : Results.NotFound());",
        "app.MapGet(\"/\", (int id) => id > 0 ? Results.Ok(id) : new ApiErrors.NotFound());",
        null)]
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.App(before), Code.App(after), title);

    [Theory]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, NotFound> (int id) => id > 0 ? TypedResults.Ok(id) : TypedResults.NotFound());")]
    [InlineData("public sealed class StudiosController : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Mvc.HttpGet] public Microsoft.AspNetCore.Mvc.IActionResult Get() => NotFound(); }")]
    [InlineData("public sealed class StudiosController : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Mvc.HttpGet] public Microsoft.AspNetCore.Mvc.IActionResult Get() => new Microsoft.AspNetCore.Mvc.NotFoundResult(); }")]
    public Task Offers_nothing_that_would_not_compile(string source) => Verifier.Gives(source.StartsWith("app", StringComparison.Ordinal) ? Code.App(source) : source, source.StartsWith("app", StringComparison.Ordinal) ? Code.App(source) : source);
}
