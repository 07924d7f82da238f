using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.CodeFixes;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>Fixes, on flagged shapes of its rule: wherever it is offered, what it gives compiles, and nothing is reported any more.</summary>
public sealed class FixesOnShapesTests
{
    [Fact]
    public Task Scope_without_error() => Mends<ScopeWithoutErrorAnalyzer, ScopeWithoutErrorFix>("SERR201", "SERR201");

    [Fact]
    public Task Other_scope_answered() => Mends<OtherScopeAnsweredAnalyzer, OtherScopeAnsweredFix>("SERR201", "SERR202");

    [Fact]
    public Task Outside_catalog() => Mends<OutsideCatalogAnalyzer, OutsideCatalogFix>("SERR204", "SERR204");

    [Fact]
    public Task Undeclared_error() => Mends<UndeclaredErrorAnalyzer, UndeclaredErrorFix>("SERR204", "SERR205");

    [Fact]
    public Task Scope_at_odds() => Mends<ScopeAtOddsAnalyzer, ScopeAtOddsFix>("SERR204", "SERR207", atLeast: 3);

    [Fact]
    public Task Code_as_text() => Mends<CodeAsTextAnalyzer, CodeAsTextFix>("SERR302", "SERR303");

    [Fact]
    public Task Closed_code_switch() => Mends<ClosedCodeSwitchAnalyzer, ClosedCodeSwitchFix>("SERR302", "SERR304");

    private static async Task Mends<TAnalyzer, TFix>(string family, string rule, int atLeast = 6)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var mended = 0;
        foreach (var shape in Shape.Of(family).Where(shape => shape.IsFlagged && shape.Name.StartsWith(rule, StringComparison.Ordinal)).Reverse())
        {
            var project = new TestProject($"{Shape.Given(family)}\n{shape.InNamespace(1)}")
            {
                Options = new Dictionary<string, string> { ["build_property.EnableRequestDelegateGenerator"] = "true" },
            };
            mended += await VerifyFix<TAnalyzer, TFix>.Mends(project) ? 1 : 0;
            if (mended == 6)
            {
                break;
            }
        }

        Assert.True(mended >= atLeast, $"{mended} of the shapes were mended.");
    }
}
