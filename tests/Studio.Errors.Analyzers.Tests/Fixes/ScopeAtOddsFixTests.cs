using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.ScopeAtOddsAnalyzer, Studio.Errors.CodeFixes.ScopeAtOddsFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ScopeAtOddsFixTests
{
    [Theory]
    [InlineData(
        "app.MapGet(\"/\", [RequireScope(\"studio:raed\")] () => 1);",
        "app.MapGet(\"/\", [RequireScope(\"studio:read\")] () => 1);",
        null)]
    [InlineData(
        "app.MapGet(\"/\", () => 1).RequireScope(\"Studio:Read\");",
        "app.MapGet(\"/\", () => 1).RequireScope(\"studio:read\");",
        null)]
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.App(before), Code.App(after), title);

    [Fact]
    public async Task Fixes_all_at_once_only_where_nothing_is_guessed() => Assert.Equal(
        Code.App("app.MapGet(\"/1\", () => 1).RequireScope(\"studio:raed\"); app.MapGet(\"/2\", () => 1).RequireScope(\"studio:read\");"),
        await Verifier.AfterFixAll(Code.App("app.MapGet(\"/1\", () => 1).RequireScope(\"studio:raed\"); app.MapGet(\"/2\", () => 1).RequireScope(\"Studio:Read\");"), "Spelling"));
}
