using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.OtherScopeAnsweredAnalyzer, Studio.Errors.CodeFixes.OtherScopeAnsweredFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class OtherScopeAnsweredFixTests
{
    [Theory]
    [InlineData(
        "app.MapGet(\"/\", [RequireScope(\"studio:read\")] () => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(\"studio:write\"));",
        "app.MapGet(\"/\", [RequireScope(\"studio:read\")] () => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(\"studio:read\"));",
        null)]
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.App(before), Code.App(after), title);
}
