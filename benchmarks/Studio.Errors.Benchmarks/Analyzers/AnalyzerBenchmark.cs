using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
            var costs = await MeasureAsync(() => [code.Compile()], code.Options, [empty, ours], 5);
            report.Goal($"ours, {code.Lines:N0} written lines, one file in {oneIn} with our types: % added", Over, Added(costs[1], costs[0]), 5);
        }

        var dense = new WrittenCode(Math.Min(20_000, sizes[^1]), oneIn: 1);
        var peer = Yardsticks.Analyzers("Roslynator").ToImmutableArray();
        var worst = await MeasureAsync(() => [dense.Compile()], dense.Options, [empty, ours, peer], 5);
        report.Goal($"ours, {dense.Lines:N0} written lines, every file with our types: % added", Over, Added(worst[1], worst[0]), 5);
        report.Fact($"Roslynator, {peer.Length} analyzers: % added", Over, Added(worst[2], worst[0]));
        await RealAsync(report);
    }

    private static async Task UnusedAsync(Report report, IReadOnlyList<int> sizes)
    {
        var growth = new List<(double Size, double Cost)>();
        foreach (var lines in sizes)
        {
            var code = new WrittenCode(lines, oneIn: 0);
            var costs = await MeasureAsync(() => [code.Compile()], code.Options, [empty, ours], lines == sizes[^1] ? 5 : 7);
            growth.Add((lines, costs[1]));
            if (lines == sizes[^1])
            {
                report.Goal($"ours, {code.Lines:N0} written lines that use none of our types: % added", Over, Added(costs[1], costs[0]), 2);
                report.Goal("time inside our callbacks, the same code: %", "the compile", await CallbacksAsync(code, costs[1]), 0.5);
            }
        }

        report.Goal("compile with ours: growth exponent", "number of lines", Growth.Exponent(growth.Count > 2 ? growth.Skip(1) : growth), 1.1);
    }

    private static async Task RealAsync(Report report)
    {
        if (Environment.GetEnvironmentVariable("STUDIO_REAL_CODE") is { Length: > 0 } folder)
        {
            var code = new CodeBase(folder, part: 100);
            var costs = await MeasureAsync(code.Compile, new AnalyzerOptions([]), [empty, ours], 5);
            report.Goal($"ours, {code.Lines:N0} lines of real code: % added", Over, Added(costs[1], costs[0]), 2);
        }
    }

    private static double Added(double with, double without) => Math.Max(0, ((with / without) - 1) * 100);

    // The median of the ratios between neighbours: each round has its own luck.
    private static async Task<double[]> MeasureAsync(Func<IReadOnlyList<CSharpCompilation>> compile, AnalyzerOptions files, ImmutableArray<DiagnosticAnalyzer>[] cases, int rounds)
    {
        var ratios = cases.Select(static _ => new List<double>()).ToArray();
        var first = double.MaxValue;
        for (var round = 0; round <= rounds; round++)
        {
            var without = await OnceAsync(compile(), files, cases[0]);
            for (var index = 1; index < cases.Length && round > 0; index++)
            {
                ratios[index].Add(await OnceAsync(compile(), files, cases[index]) / without);
            }

            first = Math.Min(first, without);
        }

        return [.. ratios.Select((all, index) => index == 0 ? first : first * all.Order().ElementAt(all.Count / 2))];
    }

    private static async Task<double> OnceAsync(IReadOnlyList<CSharpCompilation> compilations, AnalyzerOptions files, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(files, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var sessions = compilations.Select(one => one.WithAnalyzers(analyzers, options)).ToList();
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var session in sessions)
        {
            await session.GetAllDiagnosticsAsync();
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    private static async Task<double> CallbacksAsync(WrittenCode code, double compile)
    {
        var times = await Callbacks.TimesAsync([code.Compile()], ours, code.Options);
        return times.Values.Sum(static time => time.TotalSeconds) / compile * 100;
    }
}
