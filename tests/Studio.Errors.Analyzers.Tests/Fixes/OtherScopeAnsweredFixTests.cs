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

    [Theory]
    [InlineData("[RequireScope(Scopes.Read)]", "Scopes.Write", "Scopes.Read")]
    [InlineData("[RequireScope(\"studio:read\")]", "Scopes.Write", "Scopes.Read")]
    [InlineData("[RequireScope(Scopes.Read)]", "\"studio:write\"", "Scopes.Read")]
    [InlineData("[RequireScope(\"stream:golive\")]", "Scopes.Write", "\"stream:golive\"")]
    [InlineData("[RequireScope(Scopes.Read)]", "requiredScope: Scopes.Write", "requiredScope: Scopes.Read")]
    public Task Names_the_constant(string attribute, string before, string after) => Verifier.Gives(
        Code.App($"app.MapGet(\"/\", {attribute} IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.InsufficientScope({before}));", Scopes),
        Code.App($"app.MapGet(\"/\", {attribute} IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.InsufficientScope({after}));", Scopes));

    [Fact]
    public async Task Fixes_all_at_once() => Assert.Equal(
        Code.App("app.MapGet(\"/\", () => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(Scopes.Read)).RequireScope(Scopes.Read); app.MapGet(\"/2\", () => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(Scopes.Write)).RequireScope(Scopes.Write);", Scopes),
        await Verifier.AfterFixAll(
            Code.App("app.MapGet(\"/\", () => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(Scopes.Write)).RequireScope(Scopes.Read); app.MapGet(\"/2\", () => fact ? (IResult)TypedResults.Ok(1) : new ApiErrors.InsufficientScope(Scopes.Read)).RequireScope(Scopes.Write);", Scopes),
            "Spelling"));

    [Fact]
    public Task Is_not_offered_in_a_helper_that_other_endpoints_may_use() => Verifier.Gives(Code.App(Shared), Code.App(Shared));

    private const string Shared = "app.MapGet(\"/\", IResult () => Deny()).RequireScope(\"studio:read\"); app.MapPost(\"/\", IResult () => Deny()).RequireScope(\"studio:write\"); static IResult Deny() => new ApiErrors.InsufficientScope(\"studio:write\");";

    private const string Scopes = "static class Scopes { public const string Read = \"studio:read\"; public const string Write = \"studio:write\"; }";
}
