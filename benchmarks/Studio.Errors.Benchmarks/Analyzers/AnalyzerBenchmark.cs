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
        var peer = Yardsticks.Analyzers("Roslynator").ToImmutableArray();
        var sizes = Settings.LineCounts;
        var growth = new List<(double Size, double Cost)>();
        foreach (var lines in sizes)
        {
            var code = new WrittenCode(lines, usesErrors: false);
            var costs = await MeasureAsync(code.Compile, [empty, ours], lines == sizes[^1] ? 5 : 7);
            growth.Add((lines, costs[1]));
            if (lines == sizes[^1])
            {
                report.Goal($"ours, {code.Lines:N0} written lines that use none of our types: % added", Over, Added(costs[1], costs[0]), 2);
            }
        }

        report.Goal("compile with ours: growth exponent", "number of lines", Growth.Exponent(growth.Count > 2 ? growth.Skip(1) : growth), 1.1);
        await UsedAsync(report, sizes, peer);
        await RealAsync(report);
    }

    private static async Task UsedAsync(Report report, IReadOnlyList<int> sizes, ImmutableArray<DiagnosticAnalyzer> peer)
    {
        var code = new WrittenCode(Math.Min(50_000, sizes[^1]), usesErrors: true);
        var costs = await MeasureAsync(code.Compile, [empty, ours, peer], 5);
        report.Goal($"ours, {code.Lines:N0} written lines, every file with our types: % added", Over, Added(costs[1], costs[0]), 5);
        report.Fact($"Roslynator, {peer.Length} analyzers: % added", Over, Added(costs[2], costs[0]));
    }

    private static async Task RealAsync(Report report)
    {
        if (Environment.GetEnvironmentVariable("STUDIO_REAL_CODE") is not { Length: > 0 } folder)
        {
            return;
        }

        var code = new CodeFolder(folder);
        var costs = await MeasureAsync(() => (CSharpCompilation)code.Compile(), [empty, ours], 5);
        report.Goal($"ours, {code.Lines:N0} lines of real code: % added", Over, Added(costs[1], costs[0]), 2);
    }

    private static double Added(double with, double without) => Math.Max(0, ((with / without) - 1) * 100);

    // The median of the ratios between neighbours: each round has its own luck.
    private static async Task<double[]> MeasureAsync(Func<CSharpCompilation> compile, ImmutableArray<DiagnosticAnalyzer>[] cases, int rounds)
    {
        var ratios = cases.Select(static _ => new List<double>()).ToArray();
        var first = double.MaxValue;
        for (var round = 0; round <= rounds; round++)
        {
            var without = await OnceAsync(compile(), cases[0]);
            for (var index = 1; index < cases.Length && round > 0; index++)
            {
                ratios[index].Add(await OnceAsync(compile(), cases[index]) / without);
            }

            first = Math.Min(first, without);
        }

        return [.. ratios.Select((all, index) => index == 0 ? first : first * all.Order().ElementAt(all.Count / 2))];
    }

    private static async Task<double> OnceAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
