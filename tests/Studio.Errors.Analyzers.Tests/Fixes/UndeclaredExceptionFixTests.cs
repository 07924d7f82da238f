using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.UndeclaredExceptionAnalyzer, Studio.Errors.CodeFixes.UndeclaredExceptionFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class UndeclaredExceptionFixTests
{
    private const string Mapped = "new ServiceCollection().AddApiErrors(o => o.Map<KeyNotFoundException>(_ => new ApiErrors.NotFound()));\n";

    [Theory]
    [InlineData(
        "app.MapGet(\"/\", (int id) => id > 0 ? id : throw new KeyNotFoundException());",
        "app.MapGet(\"/\", (int id) => id > 0 ? id : throw new KeyNotFoundException()).ProducesError<ApiErrors.NotFound>();")]
    [InlineData(
        "app.MapGet(\"/\", Results<Ok<int>, ApiErrors.Unavailable> (int id) => fact ? new ApiErrors.Unavailable() : TypedResults.Ok(id > 0 ? id : throw new KeyNotFoundException()));",
        "app.MapGet(\"/\", Results<Ok<int>, ApiErrors.Unavailable, ApiErrors.NotFound> (int id) => fact ? new ApiErrors.Unavailable() : TypedResults.Ok(id > 0 ? id : throw new KeyNotFoundException()));")]
    public Task Declares_the_error(string before, string after) => Verifier.Gives(Code.App(Mapped + before), Code.App(Mapped + after));
}
