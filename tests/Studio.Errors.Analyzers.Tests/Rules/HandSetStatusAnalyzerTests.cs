using System.Globalization;
using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.HandSetStatusAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class HandSetStatusAnalyzerTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => { {|SERR212:context.Response.StatusCode = 404|}; });")]
    [InlineData("app.MapGet(\"/\", async context => { {|SERR212:context.Response.StatusCode = StatusCodes.Status409Conflict|}; await context.Response.WriteAsync(\"x\"); });")]
    public Task Reports(string statements) => Verifier.Reports(Code.App(statements));

    [Theory]
    [InlineData("app.Use(async (context, next) => { context.Response.StatusCode = 404; await next(context); });")]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => { context.Response.StatusCode = 404; }).WithoutErrorEnvelope();")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.App(statements));

    [Theory]
    [InlineData("404", "; respond with ApiErrors.NotFound")]
    [InlineData("fact ? 404 : 503", "; respond with an error of the catalog")]
    public async Task Names_what_the_pipeline_would_answer(string status, string cure)
    {
        var project = new TestProject(Code.App($"app.MapGet(\"/\", (HttpContext context) => {{ context.Response.StatusCode = {status}; }});"));
        Assert.EndsWith(cure, Assert.Single(await Verifier.Run(project.Compile(), project)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
