using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Analyzers;
using Studio.Errors.RealCode;

namespace Studio.Errors.Benchmarks;

/// <summary>What analyzers add to a compile, over an analyzer that registers nothing.</summary>
internal static class AnalyzerBenchmark
{
    private const string Over = "an analyzer that registers nothing";

    private static readonly ImmutableArray<DiagnosticAnalyzer> empty = [new EmptyAnalyzer()];

    private static readonly ImmutableArray<DiagnosticAnalyzer> ours =
    [
        .. typeof(BranchOnMessageAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static async Task RunAsync()
    {
        var report = new Report("analyzers");
        var sizes = Settings.LineCounts;
        await UnusedAsync(report, sizes);
        foreach (var oneIn in (int[])[20, 10])
        {
            var code = new WrittenCode(Math.Min(50_000, sizes[^1]), oneIn);
            report.Goal($"ours, {code.Lines:N0} written lines, one file in {oneIn} with our types: % added", Over, Shown(await MeasureAsync(code, ours)), 5);
        }

        var dense = new WrittenCode(Math.Min(20_000, sizes[^1]), oneIn: 1);
        report.Goal($"ours, {dense.Lines:N0} written lines, every file with our types: % added", Over, Shown(await MeasureAsync(dense, ours)), 5);
        var peer = Yardsticks.Analyzers("Roslynator").ToImmutableArray();
        report.Fact($"Roslynator, {peer.Length} analyzers: % added", Over, Shown(await MeasureAsync(dense, peer)));
        await RealAsync(report);
    }

    private static async Task UnusedAsync(Report report, IReadOnlyList<int> sizes)
    {
        var growth = new List<(double Size, double Cost)>();
        foreach (var lines in sizes)
        {
            var code = new WrittenCode(lines, oneIn: 0);
            var added = await MeasureAsync(code, ours);
            growth.Add((lines, added.With));
            if (lines == sizes[^1])
            {
                report.Goal($"ours, {code.Lines:N0} written lines that use none of our types: % added", Over, Shown(added), 2);
                report.Goal("time inside our callbacks, the same code: %", "the compile", await CallbacksAsync(code, added.Without), 0.5);
            }
        }

        report.Goal("compile with ours: growth exponent", "number of lines", Growth.Exponent(growth.TakeLast(3)), 1.1);
    }

    private static async Task RealAsync(Report report)
    {
        if (Environment.GetEnvironmentVariable("STUDIO_REAL_CODE") is { Length: > 0 } folder)
        {
            var code = new CodeBase(folder, Settings.RealPart);
            var added = await AddedCpu.MeasureAsync(code.Compile, new AnalyzerOptions([]), empty, ours, Settings.AnalyzerRounds);
            report.Goal($"ours, {code.Lines:N0} lines of real code: % added", Over, Shown(added), 2);
        }
    }

    private static Task<AddedCpu> MeasureAsync(WrittenCode code, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        AddedCpu.MeasureAsync(() => [code.Compile()], code.Options, empty, analyzers, Settings.AnalyzerRounds);

    private static double Shown(AddedCpu added)
    {
        Console.WriteLine(FormattableString.Invariant($"{"",-10} {added.Without:F2} s without; half of the rounds between {added.Middle.Low:F1} and {added.Middle.High:F1} %"));
        return Math.Max(0, added.Percent);
    }

    private static async Task<double> CallbacksAsync(WrittenCode code, double compile)
    {
        var times = await Callbacks.TimesAsync([code.Compile()], ours, code.Options);
        return times.Values.Sum(static time => time.TotalSeconds) / compile * 100;
    }
}
