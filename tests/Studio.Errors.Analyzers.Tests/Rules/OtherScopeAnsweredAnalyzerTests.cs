using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.OtherScopeAnsweredAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class OtherScopeAnsweredAnalyzerTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"studio:read\")] () => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(\"studio:read\"));")]
    [InlineData("app.MapGet(\"/\", () => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(\"studio:read\"));")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"studio:read\")] (string which) => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(which));")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.App(statements));

    [Theory]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"studio:read\")] () => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope({|SERR202:\"studio:write\"|}));")]
    [InlineData("app.MapGroup(\"/v1\").RequireScope(\"studio:read\").MapGet(\"/\", () => { if (fact) { throw new ApiErrors.InsufficientScope({|SERR202:\"x\"|}).ToException(); } });")]
    public Task Reports(string statements) => Verifier.Reports(Code.App(statements));
}
