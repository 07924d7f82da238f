using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.RealCode;

/// <summary>What analyzers report of a code base, and where they fail or don't come to an end.</summary>
internal sealed class Findings
{
    /// <summary>What a cancelled analyzer may take to look at its token.</summary>
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(30);

    private readonly List<Diagnostic> reports = [];
    private readonly List<string> failures = [];
    private readonly List<string> endless = [];

    /// <summary>Whether each analysis ended, and none failed.</summary>
    public bool IsClean => failures.Count == 0 && endless.Count == 0;

    /// <summary>Analyses each compilation.</summary>
    /// <param name="compilations">The compilations.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="files">The files that are no C#.</param>
    /// <param name="limit">How long one may take.</param>
    public static async Task<Findings> FindAsync(
        IEnumerable<Compilation> compilations, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions files, TimeSpan limit)
    {
        var findings = new Findings();
        foreach (var compilation in compilations)
        {
            await findings.AddAsync(compilation, analyzers, files, limit);
        }

        return findings;
    }

    /// <summary>Writes each report but advice, each failure, and how many there are by rule.</summary>
    public void Print()
    {
        foreach (var report in reports.Where(static report => report.Severity > DiagnosticSeverity.Info))
        {
            Console.WriteLine(report);
        }

        failures.ForEach(Console.WriteLine);
        endless.ForEach(Console.WriteLine);
        var rules = reports.GroupBy(static report => report.Id).OrderBy(static rule => rule.Key, StringComparer.Ordinal);
        Console.WriteLine(
            $"{reports.Count} reports ({string.Join(", ", rules.Select(static rule => $"{rule.Key} {rule.Count()}"))}), "
            + $"{failures.Count} failures of analyzers, {endless.Count} projects that did not end");
    }

    private async Task AddAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions files, TimeSpan limit)
    {
        var options = new CompilationWithAnalyzersOptions(
            files,
            (exception, analyzer, _) => Fail($"{compilation.AssemblyName}: {analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        using var late = new CancellationTokenSource(limit);
        try
        {
            // An analyzer that ignores its token is left behind.
            var run = Task.Run(
            () => compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(late.Token), CancellationToken.None);
            foreach (var report in await run.WaitAsync(limit + grace))
            {
                Add(report, compilation);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            var ending = exception is TimeoutException ? ", and ignored that it was cancelled" : string.Empty;
            endless.Add($"{compilation.AssemblyName}: not ended after {limit.TotalSeconds} s{ending}");
        }
    }

    /// <summary>A rule reports its own failure as SERR903.</summary>
    private void Add(Diagnostic report, Compilation compilation)
    {
        if (report.Id is "AD0001" or "SERR903")
        {
            Fail($"{compilation.AssemblyName}: {report}");
        }
        else
        {
            reports.Add(report);
        }
    }

    private void Fail(string failure)
    {
        lock (failures)
        {
            failures.Add(failure);
        }
    }
}
