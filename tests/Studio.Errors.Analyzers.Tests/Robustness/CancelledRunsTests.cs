using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// An editor asks several things of one session side by side, and gives up most of them. What is left of a run that was
/// given up changes no later one. <c>STUDIO_CANCELLED</c> sets how many are.
/// </summary>
public sealed class CancelledRunsTests
{
    [Theory]
    [InlineData("SERR201")]
    [InlineData("SERR301")]
    public async Task Runs_that_are_given_up_change_no_report(string family)
    {
        var shapes = Shape.Of(family).Select(static (shape, index) => shape.InNamespace(index));
        var project = new TestProject($"{Shape.Given(family)}\n{string.Concat(shapes)}");
        var compilation = project.Compile();
        var expected = Print(await compilation.ReportsAsync(AllRules.Analyzers, project.AnalyzerOptions));
        Assert.NotEmpty(expected);
        var random = new Random(1);
        var (left, cancelled) = (Fuzz.Size("STUDIO_CANCELLED", 12), 0);
        while (left > 0)
        {
            // What a run knew of a compilation is kept for the next: a few runs each, then a compilation that nobody has seen.
            var session = compilation.Clone().WithAnalyzers(AllRules.Analyzers, project.AnalyzerOptions);
            for (var round = Math.Min(4, left); round > 0; round--, left--)
            {
                var runs = Enumerable.Range(0, 2).Select(_ => IsGivenUp(session, random.Next(1, 400))).ToList();
                cancelled += (await Task.WhenAll(runs)).Count(static isGivenUp => isGivenUp);
            }

            Assert.Equal(expected, Print(await session.ReportsAsync()));
        }

        Assert.True(cancelled > 0, "No run was given up.");
    }

    /// <summary>Whether a run was stopped half-way.</summary>
    private static async Task<bool> IsGivenUp(CompilationWithAnalyzers session, int milliseconds)
    {
        using var source = new CancellationTokenSource(milliseconds);
        try
        {
            await Watchdog.Within(_ => session.GetAnalyzerDiagnosticsAsync(source.Token), () => "a run that was given up");
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static IReadOnlyList<string> Print(IReadOnlyCollection<Diagnostic> reported)
    {
        Assert.DoesNotContain(reported, AllRules.IsFailure);
        return [.. reported.Select(static report => report.ToString()).Order(StringComparer.Ordinal)];
    }
}
