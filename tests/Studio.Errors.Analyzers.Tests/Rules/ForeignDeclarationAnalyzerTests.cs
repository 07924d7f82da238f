using System.Globalization;
using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.ForeignDeclarationAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ForeignDeclarationAnalyzerTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", () => 1).{|SERR211:Produces(404)|};")]
    [InlineData("app.MapGet(\"/\", () => 1).WithName(\"x\").{|SERR211:ProducesProblem(404)|}.WithTags(\"y\");")]
    [InlineData("app.MapGet(\"/\", [{|SERR211:Microsoft.AspNetCore.Mvc.ProducesResponseType(404)|}] () => 1);")]
    public Task Reports(string statements) => Verifier.Reports(Code.App(statements));

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).WithoutErrorEnvelope(); app.MapGet(\"/b\", () => 1).{|SERR211:Produces(404)|};")]
    [InlineData("var all = app.MapGroup(\"/g\").WithoutErrorEnvelope(); var some = all.MapGroup(\"/h\"); some.ProducesProblem(404); app.MapGet(\"/b\", () => 1).{|SERR211:Produces(404)|};")]
    public Task Reports_beside_endpoints_that_opted_out(string statements) => Verifier.Reports(Code.App(statements));

    [Theory]
    [InlineData("app.MapGet(\"/\", () => 1).Produces(404)", "; declare ApiErrors.NotFound")]
    [InlineData("app.MapGet(\"/\", () => 1).Produces(409)", "; declare an error of the catalog")]
    [InlineData("app.MapGet(\"/\", IResult () => new ApiErrors.WriteDisabled()).Produces(503)", "; declare ApiErrors.WriteDisabled")]
    [InlineData("app.MapGet(\"/\", IResult () => fact ? new ApiErrors.WriteDisabled() : new ApiErrors.Unavailable()).Produces(503)", "; declare an error of the catalog")]
    [InlineData("app.MapGet(\"/\", () => 1).Produces(401)", "; remove it, ApiErrors.InvalidKey is declared already")]
    [InlineData("app.MapGet(\"/\", () => 1).ProducesError<ApiErrors.NotFound>().Produces(404)", "; remove it, ApiErrors.NotFound is declared already")]
    public async Task Names_the_error_to_declare(string statement, string cure)
    {
        var project = new TestProject(Code.App(statement + ";"));
        Assert.EndsWith(cure, Assert.Single(await Verifier.Run(project.Compile(), project)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
