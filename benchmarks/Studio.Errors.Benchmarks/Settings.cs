using System.Globalization;

namespace Studio.Errors.Benchmarks;

/// <summary>Sizes, from the environment: <c>BENCH=quick</c> for a look, anything else for a run that can be quoted.</summary>
internal static class Settings
{
    private static readonly int[] lineCounts = [2_500, 5_000, 10_000, 50_000, 200_000];

    /// <summary>Whether a look is enough.</summary>
    public static bool IsQuick { get; } = Environment.GetEnvironmentVariable("BENCH") == "quick";

    /// <summary>Whether the times behind the ratios are shown.</summary>
    public static bool ShowsTimes { get; } = Environment.GetEnvironmentVariable("STUDIO_BENCH_TIMES") is { Length: > 0 };

    /// <summary>Rounds of micro-benchmarks.</summary>
    public static int Rounds { get; } = Number("STUDIO_BENCH_ROUNDS", IsQuick ? 30 : 150);

    /// <summary>Rounds of four compiles, for the analyzers.</summary>
    public static int AnalyzerRounds { get; } = Number("STUDIO_BENCH_ANALYZER_ROUNDS", IsQuick ? 3 : 5);

    /// <summary>How much of the real code to take, in percent of its files.</summary>
    public static int RealPart { get; } = Number("STUDIO_REAL_PART", 100);

    /// <summary>How long a case has its turn in a micro-benchmark.</summary>
    public static TimeSpan Slice { get; } = TimeSpan.FromMilliseconds(Number("STUDIO_BENCH_SLICE", IsQuick ? 2 : 4));

    /// <summary>Rounds of measurements of the compiler.</summary>
    public static int CompilerRounds { get; } = Number("STUDIO_BENCH_COMPILER_ROUNDS", IsQuick ? 3 : 7);

    /// <summary>Numbers of codes.</summary>
    public static IReadOnlyList<int> Codes { get; } = [9, 100, 1000];

    /// <summary>Lines of the code bases that the analyzers are measured on; STUDIO_BENCH_LINES takes larger ones too.</summary>
    public static IReadOnlyList<int> LineCounts { get; } = [.. lineCounts.Where(static lines => lines <= Number("STUDIO_BENCH_LINES", 10_000))];

    /// <summary>How long a case has its turn under load.</summary>
    public static TimeSpan LoadSlice { get; } = TimeSpan.FromMilliseconds(Number("STUDIO_BENCH_LOAD", IsQuick ? 400 : 1000));

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
