// Compiles a folder of C# with our analyzers: what they report, and how much CPU time they add.
//
//   dotnet run -c Release --project benchmarks/RealCode -- <folder> [rounds] [in-use] [part=50] [limit=120]
//
// in-use adds an anchor, endpoints and callers to the code; part takes that percentage of the files.
// Projects reference each other as editors see them, by compilation; one whose analysis does not end within limit=120
// seconds is counted, and so is each failure of an analyzer: with any of them the program ends with 1. With 0 rounds nothing is measured.
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

var rounds = args.Append(Environment.GetEnvironmentVariable("STUDIO_ROUNDS")).Append("5")
    .Select(static text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1).First(static number => number >= 0);
var part = Number("part=", 100);
var limit = TimeSpan.FromSeconds(Number("limit=", 120));
var use = args.Contains("in-use") ? new PackageInUse() : null;
var code = new CodeBase(folder, part);
ImmutableArray<DiagnosticAnalyzer> ours = [.. typeof(BranchOnMessageAnalyzer).Assembly.GetTypes()
    .Where(static type => type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
    .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
ImmutableArray<DiagnosticAnalyzer> none = [new EmptyAnalyzer()];
var files = use?.Options ?? new AnalyzerOptions([]);
Console.WriteLine($"{code.Projects} projects, {code.Files} files, {code.Lines} lines, {ours.Length} analyzers{(use is null ? "" : ", the package in use")}");

var findings = await Findings.FindAsync(Compile(), ours, files, limit);
findings.Print();
if (rounds == 0)
{
    return findings.IsClean ? 0 : 1;
}

var added = await AddedCpu.MeasureAsync(Compile, files, none, ours, rounds);
Console.WriteLine(FormattableString.Invariant($"added CPU, median of {rounds} rounds: {added.Percent:F1} %, half of them between {added.Middle.Low:F1} and {added.Middle.High:F1} %"));

var times = await Callbacks.TimesAsync(Compile(), ours, files);
foreach (var (analyzer, time) in times.OrderByDescending(static one => one.Value).Take(5))
{
    Console.WriteLine(FormattableString.Invariant($"{analyzer}: {time.TotalMilliseconds:F0} ms"));
}

Console.WriteLine(FormattableString.Invariant($"time inside our callbacks: {times.Values.Sum(static time => time.TotalSeconds) / added.Without * 100:F2} % of the compile"));
return findings.IsClean ? 0 : 1;

int Number(string name, int otherwise) =>
    args.Where(argument => argument.StartsWith(name, StringComparison.Ordinal))
        .Select(argument => int.Parse(argument.AsSpan(name.Length), CultureInfo.InvariantCulture)).FirstOrDefault(otherwise);

IReadOnlyList<Compilation> Compile() => [.. code.Compile().Select(one => use?.AddTo(one) ?? one)];
