// Compiles a folder of C# with our analyzers: what they report, and how much CPU time they add.
//
//   dotnet run -c Release --project benchmarks/RealCode -- <folder> [rounds] [in-use] [part=50]
//
// in-use adds an anchor, endpoints and callers to the code; part takes that percentage of the files.
// STUDIO_REAL_CODE and STUDIO_ROUNDS stand in for the first two.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Analyzers;
using Studio.Errors.RealCode;

if ((args.FirstOrDefault() ?? Environment.GetEnvironmentVariable("STUDIO_REAL_CODE")) is not { Length: > 0 } folder)
{
    await Console.Error.WriteLineAsync("Say which folder of C#: its path, or STUDIO_REAL_CODE.");
    return 2;
}

var rounds = args.Concat([Environment.GetEnvironmentVariable("STUDIO_ROUNDS"), "5"]).Select(static one => int.TryParse(one, CultureInfo.InvariantCulture, out var number) ? number : 0).First(static number => number > 0);
var part = args.Where(static one => one.StartsWith("part=", StringComparison.Ordinal)).Select(static one => int.Parse(one.AsSpan(5), CultureInfo.InvariantCulture)).FirstOrDefault(100);
var use = args.Contains("in-use") ? new PackageInUse() : null;
var code = new CodeBase(folder, part);
ImmutableArray<DiagnosticAnalyzer> ours = [.. typeof(BranchOnMessageAnalyzer).Assembly.GetTypes()
    .Where(static type => type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
    .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
ImmutableArray<DiagnosticAnalyzer> none = [new EmptyAnalyzer()];
Console.WriteLine($"{code.Projects} projects, {code.Files} files, {code.Lines} lines, {ours.Length} analyzers{(use is null ? "" : ", the package in use")}");

var first = await Measure(ours);
var errors = first.All.Count(static problem => problem.Severity == DiagnosticSeverity.Error && problem.Id.StartsWith("CS", StringComparison.Ordinal));
var reports = first.All.Where(static problem => (problem.Id.StartsWith("SERR", StringComparison.Ordinal) && problem.Severity > DiagnosticSeverity.Info) || problem.Id == "AD0001").ToList();
reports.ForEach(static report => Console.WriteLine(report));
Console.WriteLine($"{reports.Count} reports, {first.Failures} failures of analyzers, {errors} compile errors (missing packages)");
await Measure(none);

var (added, fastest) = (new List<double>(), double.MaxValue);
for (var round = 1; round <= rounds; round++)
{
    // The first of a pair runs on a warmer or colder machine: each takes turns.
    var (without, with) = round % 2 == 0 ? (await Measure(none), await Measure(ours)) : Swap(await Measure(ours), await Measure(none));
    added.Add((with.Seconds / without.Seconds) - 1);
    fastest = Math.Min(fastest, with.Seconds);
    Console.WriteLine(FormattableString.Invariant($"round {round}: {without.Seconds:F2} s without, {with.Seconds:F2} s with, {added[^1] * 100:+0.0;-0.0} %"));
}

var times = await Callbacks.TimesAsync(Compile(), ours, use?.Options ?? new AnalyzerOptions([]));
foreach (var (analyzer, time) in times.OrderByDescending(static one => one.Value).Take(5))
{
    Console.WriteLine(FormattableString.Invariant($"{analyzer}: {time.TotalMilliseconds:F0} ms"));
}

Console.WriteLine(FormattableString.Invariant($"time inside our callbacks: {times.Values.Sum(static time => time.TotalSeconds) / fastest * 100:F2} % of the compile"));
Console.WriteLine(FormattableString.Invariant($"added CPU, median of {rounds} rounds: {added.Order().ElementAt(rounds / 2) * 100:F1} %"));
return 0;

IEnumerable<Compilation> Compile() => code.Compile().Select(one => use?.AddTo(one) ?? one);

async Task<Run> Measure(ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    var failures = 0;
    var options = new CompilationWithAnalyzersOptions(use?.Options ?? new AnalyzerOptions([]), (_, _, _) => Interlocked.Increment(ref failures), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
    var sessions = Compile().Select(one => one.WithAnalyzers(analyzers, options)).ToList();
    var all = new List<Diagnostic>();
    GC.Collect();
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    foreach (var session in sessions)
    {
        all.AddRange(await session.GetAllDiagnosticsAsync());
    }

    return new Run((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds, all, failures);
}

static (Run First, Run Second) Swap(Run first, Run second) => (second, first);

internal sealed record Run(double Seconds, IReadOnlyList<Diagnostic> All, int Failures);
