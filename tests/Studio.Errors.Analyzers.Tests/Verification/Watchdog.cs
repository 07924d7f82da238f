using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// Every analysis of the tests runs under it: one that doesn't end is cancelled, and one that ignores that is told from
/// one that is only slow. <c>STUDIO_WATCHDOG</c> sets the seconds until then.
/// </summary>
internal static class Watchdog
{
    /// <summary>What an analyzer may take to look at its token; a compiler that is binding a large file doesn't look either.</summary>
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(30);

    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("STUDIO_WATCHDOG") is { Length: > 0 } value ? value : "120", CultureInfo.InvariantCulture));

    /// <summary>Everything that the analyzers of a session report, their crashes included.</summary>
    public static Task<ImmutableArray<Diagnostic>> ReportsAsync(this CompilationWithAnalyzers session) =>
        Within(session.GetAnalyzerDiagnosticsAsync, () => string.Join("\n---\n", session.Compilation.SyntaxTrees.Where(static tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).Select(static tree => tree.ToString())));

    /// <summary>Everything that analyzers report.</summary>
    public static Task<ImmutableArray<Diagnostic>> ReportsAsync(this Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options) =>
        compilation.WithAnalyzers(analyzers, options).ReportsAsync();

    /// <summary>Runs something that must end, and must end at once where it is cancelled.</summary>
    public static Task<T> Within<T>(Func<CancellationToken, Task<T>> run, Func<string> shape) => Within(run, shape, Limit, grace);

    /// <summary>The same with times of one's own.</summary>
    public static async Task<T> Within<T>(Func<CancellationToken, Task<T>> run, Func<string> shape, TimeSpan limit, TimeSpan grace)
    {
        using var late = new CancellationTokenSource(limit);
        try
        {
            // On a thread of its own: what never gives one back must not keep the test's.
            return await Task.Factory.StartNew(() => run(late.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap().WaitAsync(limit + grace);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new InvalidOperationException($"The analysis did not end within {limit.TotalSeconds} s:\n{shape()}");
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The analysis did not end, and ignored that it was cancelled:\n{shape()}");
        }
    }
}
