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
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.App(before), Code.App(after), title);
}
