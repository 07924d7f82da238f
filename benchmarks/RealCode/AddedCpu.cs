using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.RealCode;

/// <summary>
/// How much CPU time analyzers add to a compile. A round compiles four times, without, with, with, without, so that a
/// machine that grows slower or faster meets both alike; the medians of the rounds' means and of their differences count.
/// </summary>
/// <param name="Without">Seconds of a compile without the analyzers.</param>
/// <param name="Differences">What they added in each round, as a part of that, in order of size.</param>
internal sealed record AddedCpu(double Without, IReadOnlyList<double> Differences)
{
    /// <summary>What they added, in percent.</summary>
    public double Percent => At(0.5);

    /// <summary>Seconds of a compile with them.</summary>
    public double With => Without * (1 + (Percent / 100));

    /// <summary>Half of the rounds lie between these.</summary>
    public (double Low, double High) Middle => (At(0.25), At(0.75));

    /// <summary>Measures.</summary>
    /// <param name="compile">Parses and binds anew, as a build does.</param>
    /// <param name="files">The files that are no C#.</param>
    /// <param name="without">What there is anyway.</param>
    /// <param name="with">What is looked at.</param>
    /// <param name="rounds">How many rounds; a compile of each kind comes before, in which the JIT has its turn.</param>
    public static async Task<AddedCpu> MeasureAsync(
        Func<IReadOnlyList<Compilation>> compile,
        AnalyzerOptions files,
        ImmutableArray<DiagnosticAnalyzer> without,
        ImmutableArray<DiagnosticAnalyzer> with,
        int rounds)
    {
        var (bases, differences) = (new List<double>(), new List<double>());
        await SecondsAsync(compile(), files, with);
        await SecondsAsync(compile(), files, without);
        for (var round = 1; round <= rounds; round++)
        {
            var first = await SecondsAsync(compile(), files, without);
            var added = await SecondsAsync(compile(), files, with) + await SecondsAsync(compile(), files, with);
            var mean = (first + await SecondsAsync(compile(), files, without)) / 2;
            bases.Add(mean);
            differences.Add((added / 2) - mean);
            Console.WriteLine(FormattableString.Invariant($"round {round}: {mean:F2} s without, {differences[^1] / mean * 100:+0.0;-0.0} %"));
        }

        var median = Median(bases);
        return new AddedCpu(median, [.. differences.Order().Select(difference => difference / median)]);
    }

    /// <summary>CPU seconds of the process, outside of the kernel, for all diagnostics of some compilations.</summary>
    public static async Task<double> SecondsAsync(IReadOnlyList<Compilation> compilations, AnalyzerOptions files, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(files, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var sessions = compilations.Select(one => one.WithAnalyzers(analyzers, options)).ToList();
        GC.Collect();
        var before = Environment.CpuUsage.UserTime;
        foreach (var session in sessions)
        {
            await session.GetAllDiagnosticsAsync();
        }

        return (Environment.CpuUsage.UserTime - before).TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    private double At(double part)
    {
        var at = part * (Differences.Count - 1);
        var (low, high) = (Differences[(int)Math.Floor(at)], Differences[(int)Math.Ceiling(at)]);
        return 100 * (low + ((high - low) * (at - Math.Floor(at))));
    }
}
