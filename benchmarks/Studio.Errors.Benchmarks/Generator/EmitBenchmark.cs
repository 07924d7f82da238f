using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Benchmarks;

/// <summary>What the compiler spends on binding and emitting an item that was generated: the larger part of a generator's cost.</summary>
internal static class EmitBenchmark
{
    private const int Items = 1000;

    // What takes ten times as long as anything else is measured on a tenth.
    private const int FewItems = 100;

    public static void Run()
    {
        var report = new Report("emit");
        var nothing = new Project(Workload.OfEmpty(), hostFiles: 1).Generate();
        (string Name, int Items, CSharpCompilation Few, CSharpCompilation Many)[] cases =
        [
            Case("type", Workload.OfEmptyTypes),
            Case("ours", Workload.OfOurs),
            Case(Workload.ByHand, HandWritten.Workload),
            Case(Workload.Mapperly, Workload.OfMapperly),
            Case(Workload.Vogen, Workload.OfVogen, FewItems),
        ];
        Emit(nothing);
        var costs = cases.ToDictionary(static each => each.Name, static _ => new List<double>());
        for (var round = 0; round <= Settings.CompilerRounds; round++)
        {
            foreach (var (name, items, few, many) in cases)
            {
                var (small, large) = (Emit(few), Emit(many));
                costs[name].Add((large - small) / (items - 10));
            }
        }

        var best = costs.ToDictionary(static each => each.Key, static each => each.Value.Skip(1).Min());
        report.Goal("bind and emit a code", "an empty type", best["ours"] / best["type"], 5);
        report.Goal("bind and emit a code", "a class by hand that does the same", best["ours"] / best[Workload.ByHand], 1.2);
        report.Goal("bind and emit a code", "a mapping of Mapperly", best["ours"] / best[Workload.Mapperly], 0.5);
        report.Fact("bind and emit a code", "a value object of Vogen", best["ours"] / best[Workload.Vogen]);
    }

    private static (string Name, int Items, CSharpCompilation Few, CSharpCompilation Many) Case(string name, Func<int, Workload> workload, int items = Items) =>
        (name, items, new Project(workload(10), hostFiles: 1).Generate(), new Project(workload(items), hostFiles: 1).Generate());

    // A compilation keeps what it has bound; each time one of its own.
    private static double Emit(CSharpCompilation compilation)
    {
        var fresh = CSharpCompilation.Create("App", compilation.SyntaxTrees, compilation.References, compilation.Options.WithConcurrentBuild(false));
        var started = Stopwatch.GetTimestamp();
        var result = fresh.Emit(Stream.Null);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return result.Success ? elapsed : throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
