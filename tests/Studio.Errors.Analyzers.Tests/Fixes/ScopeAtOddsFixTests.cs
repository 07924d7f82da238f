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
}
