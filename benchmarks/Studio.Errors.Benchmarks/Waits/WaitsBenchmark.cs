using System.Globalization;

namespace Studio.Errors.Benchmarks;

/// <summary>What people wait for. benchmarks/waits.sh measures it with whole processes, in pairs; here its figures become rows.</summary>
internal static class WaitsBenchmark
{
    private const string Alone = "the same application without us";
    private const string Framework = "the same with `AddProblemDetails()`";
    private const string ByHand = "the same sources written by hand";

    public static void Run(string measured)
    {
        var figures = File.ReadLines(measured)
            .Select(static line => line.Split(' '))
            .ToLookup(static words => words[0], static words => double.Parse(words[1], CultureInfo.InvariantCulture));
        var report = new Report("waits");
        report.Goal("build from cold, the template, CPU", Alone, Ratio(figures, "cold-with", "cold-without"), 1.10);
        report.Goal("build from cold, 100 codes, CPU", ByHand, Ratio(figures, "cold-with100", "cold-hand100"), 1.05);
        report.Goal("build from cold, 1,000 codes, CPU", ByHand, Ratio(figures, "cold-with1000", "cold-hand1000"), 1.10);
        report.Goal("warm build server, one C# edit, CPU", Alone, Ratio(figures, "warm-with", "warm-without"), 1.03);
        report.Goal("process start to the first response", Framework, Ratio(figures, "start-wall-with", "start-wall-without"), 1.05);
        report.Fact("process start to the first response, CPU", Framework, Ratio(figures, "start-cpu-with", "start-cpu-without"));
        report.Goal("first error of a process", Framework, Ratio(figures, "error-first-with", "error-first-without"), 0.40);
        report.Goal("second error of a process", "milliseconds, not a ratio", Median(figures["error-second-with"]) * 1000, 1.0);
        report.Goal("`studio-errors check`, 1,000 codes, CPU", "seconds, not a ratio", Median(figures["check-1000"]), 0.25);
    }

    /// <summary>The median of the pairs' ratios: a slow moment of the machine hits both of a pair.</summary>
    private static double Ratio(ILookup<string, double> figures, string ours, string theirs) =>
        Median(figures[ours].Zip(figures[theirs], static (one, other) => one / other));

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
