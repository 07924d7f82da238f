using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.ScopeAtOddsAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class ScopeAtOddsAnalyzerTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"studio:read\")] () => 1);")]
    [InlineData("const string read = \"studio:read\"; app.MapGet(\"/\", () => 1).RequireScope(read);")]
    [InlineData("app.MapGet(\"/\", [AllowAnonymous] () => 1);")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.App(statements));

    [Theory]
    [InlineData("app.MapGet(\"/\", [{|SERR207:RequireScope(\"studio:read\")|}, AllowAnonymous] () => 1);")]
    [InlineData("{|SERR207:app.MapGet(\"/\", () => 1).AllowAnonymous().RequireScope(\"studio:read\")|};")]
    [InlineData("app.MapGet(\"/\", [RequireScope({|SERR207:\"studio:raed\"|})] () => 1);")]
    [InlineData("app.MapGet(\"/\", [RequireScope({|SERR207:\"Studio:Read\"|})] () => 1);")]
    [InlineData("app.MapGet(\"/\", () => 1).RequireScope({|SERR207:\"something:else\"|});")]
    [InlineData("var scope = args[0]; {|SERR207:app.MapGet(\"/\", () => 1).RequireScope(scope)|};")]
    public Task Reports(string statements) => Verifier.Reports(Code.App(statements));

    [Fact]
    public Task Does_not_report_where_the_catalog_lists_no_scopes() => Verify<ScopeAtOddsAnalyzer>.Reports(
        Code.App("app.MapGet(\"/\", [RequireScope(\"anything\")] () => 1);"),
        static project => project with { Catalog = project.Catalog.Replace("\"scopes\": [\"studio:read\", \"studio:write\", \"stream:golive\"],", string.Empty, StringComparison.Ordinal) });
}
