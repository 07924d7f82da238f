using System.Text.RegularExpressions;

namespace Studio.Errors.Analyzers.Tests;

public sealed partial class WatchdogTests
{
    private static readonly TimeSpan moment = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task An_analysis_that_does_not_end_fails()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Watchdog.Within(
            static async cancellation =>
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellation);
                return 0;
            },
            static () => "the shape",
            moment,
            TimeSpan.FromMinutes(1)));
        Assert.StartsWith("The analysis did not end within", fault.Message, StringComparison.Ordinal);
        Assert.Contains("the shape", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analysis_that_ignores_being_cancelled_fails()
    {
        using var end = new ManualResetEventSlim();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Watchdog.Within(
            _ =>
            {
                end.Wait(CancellationToken.None);
                return Task.FromResult(0);
            },
            static () => "the shape",
            moment,
            moment));
        end.Set();
        Assert.StartsWith("The analysis did not end, and ignored that it was cancelled", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_test_analyses_without_it() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Repository.PathOf("tests/Studio.Errors.Analyzers.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => Path.GetFileName(path) is not ("Watchdog.cs" or "WatchdogTests.cs") && !path.Contains("/obj/", StringComparison.Ordinal)),
        static path => File.ReadLines(path).Any(static line => Analyses().IsMatch(line) && !line.Contains("Watchdog.Within", StringComparison.Ordinal)));

    [GeneratedRegex(@"\.Get(Analyzer|All|Analysis)\w*(Diagnostics|Result)Async\b")]
    private static partial Regex Analyses();
}
