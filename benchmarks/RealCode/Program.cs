// Compiles a folder of C# with our analyzers: what they report, and how much CPU time they add.
//
//   dotnet run -c Release --project benchmarks/RealCode -- <folder> [rounds] [in-use] [part=50]
//
// in-use adds an anchor, endpoints and callers to the code; part takes that percentage of the files.
// STUDIO_REAL_CODE and STUDIO_ROUNDS stand in for the first two. A round compiles four times; DOTNET_GCgen0size=0x8000000
// keeps the collector's moods out of it.
using System.Collections.Immutable;
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
var files = use?.Options ?? new AnalyzerOptions([]);
Console.WriteLine($"{code.Projects} projects, {code.Files} files, {code.Lines} lines, {ours.Length} analyzers{(use is null ? "" : ", the package in use")}");

var failures = 0;
var reports = new List<Diagnostic>();
foreach (var one in Compile())
{
    var options = new CompilationWithAnalyzersOptions(files, (_, _, _) => Interlocked.Increment(ref failures), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
    reports.AddRange(await one.WithAnalyzers(ours, options).GetAnalyzerDiagnosticsAsync());
}

failures += reports.Count(static problem => problem.Id == "SERR903");
reports.RemoveAll(static problem => problem.Id != "AD0001" && problem.Severity <= DiagnosticSeverity.Info);
reports.ForEach(static report => Console.WriteLine(report));
Console.WriteLine($"{reports.Count} reports, {failures} failures of analyzers");

var added = await AddedCpu.MeasureAsync(Compile, files, none, ours, rounds);
Console.WriteLine(FormattableString.Invariant($"added CPU, median of {rounds} rounds: {added.Percent:F1} %, half of them between {added.Middle.Low:F1} and {added.Middle.High:F1} %"));

var times = await Callbacks.TimesAsync(Compile(), ours, files);
foreach (var (analyzer, time) in times.OrderByDescending(static one => one.Value).Take(5))
{
    Console.WriteLine(FormattableString.Invariant($"{analyzer}: {time.TotalMilliseconds:F0} ms"));
}

Console.WriteLine(FormattableString.Invariant($"time inside our callbacks: {times.Values.Sum(static time => time.TotalSeconds) / added.Without * 100:F2} % of the compile"));
return 0;

IReadOnlyList<Compilation> Compile() => [.. code.Compile().Select(one => use?.AddTo(one) ?? one)];
