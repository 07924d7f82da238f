using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.ScopeWithoutEffectAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ScopeWithoutEffectAnalyzerTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"studio:read\")] () => 1);")]
    [InlineData("app.MapGet(\"/\", Handle); [RequireScope(\"studio:read\")] static int Handle() => 1;")]
    [InlineData("app.MapGet(\"/\", Handle); app.MapGet(\"/2\", () => Handle()); [RequireScope(\"studio:read\")] static int Handle() => 1;")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.App(statements));

    [Theory]
    [InlineData("app.MapGet(\"/\", () => Handle()); [{|SERR203:RequireScope(\"studio:read\")|}] static int Handle() => 1;")]
    public Task Reports(string statements) => Verifier.Reports(Code.App(statements));

    [Theory]
    [InlineData("[{|SERR203:RequireScope(\"studio:read\")|}] static class Studios { public static int Read() => 1; }")]
    [InlineData("[{|SERR203:RequireScope(\"studio:read\")|}] sealed class Studios { public int Read() => 1; }")]
    [InlineData("interface IStudios { [{|SERR203:RequireScope(\"studio:read\")|}] int Read(); }")]
    public Task Reports_what_no_endpoint_takes_it_from(string declaration) => Verifier.Reports(Code.App("app.MapGet(\"/\", () => 1);", declaration));
}
