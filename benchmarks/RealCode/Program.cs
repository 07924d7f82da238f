// Compiles a folder of C# with our analyzers: what they report, and what share of the time they take.
// STUDIO_REAL_CODE=<folder> STUDIO_ROUNDS=5 dotnet run -c Release --project benchmarks/RealCode
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Analyzers;
using Studio.Errors.RealCode;

if (Environment.GetEnvironmentVariable("STUDIO_REAL_CODE") is not { Length: > 0 } folder)
{
    await Console.Error.WriteLineAsync("STUDIO_REAL_CODE names no folder of C#.");
    return 2;
}

var rounds = int.Parse(Environment.GetEnvironmentVariable("STUDIO_ROUNDS") ?? "5", CultureInfo.InvariantCulture);
var code = new CodeFolder(folder);
ImmutableArray<DiagnosticAnalyzer> ours = [.. typeof(BranchOnMessageAnalyzer).Assembly.GetTypes()
    .Where(static type => type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
    .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
Console.WriteLine($"{code.Files} files, {code.Lines} lines, {ours.Length} analyzers");

await Measure([new EmptyAnalyzer()]);
var with = new List<double>();
var without = new List<double>();
for (var round = 0; round < rounds; round++)
{
    without.Add((await Measure([new EmptyAnalyzer()])).Seconds);
    var (seconds, reports, failures) = await Measure(ours);
    with.Add(seconds);
    Console.WriteLine(FormattableString.Invariant($"round {round + 1}: {without[^1]:F2} s without, {seconds:F2} s with, {reports.Count} reports, {failures} failures"));
    if (round == 0)
    {
        reports.ForEach(Console.WriteLine);
    }
}

Console.WriteLine(FormattableString.Invariant($"added CPU, median of rounds: {((Median(with) / Median(without)) - 1) * 100:F1} %"));
return 0;

async Task<(double Seconds, List<string> Reports, int Failures)> Measure(ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    var failures = 0;
    var compilation = code.Compile();
    var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (_, _, _) => Interlocked.Increment(ref failures), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    var all = await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
    var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    return (seconds, [.. all.Where(static problem => problem.Id.StartsWith("SERR", StringComparison.Ordinal) || problem.Id == "AD0001").Select(static problem => problem.ToString())], failures);
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
