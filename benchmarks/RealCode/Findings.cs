using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.RealCode;

/// <summary>What analyzers say of a code base, and where they fail or don't come to an end.</summary>
internal sealed class Findings
{
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
    public static async Task<Findings> OfAsync(IEnumerable<Compilation> compilations, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions files, TimeSpan limit)
    {
        var findings = new Findings();
        foreach (var one in compilations)
        {
            await findings.AddAsync(one, analyzers, files, limit);
        }

        return findings;
    }

    public void Print()
    {
        foreach (var report in reports.Where(static one => one.Id != "AD0001" && one.Severity > DiagnosticSeverity.Info))
        {
            Console.WriteLine(report);
        }

        failures.ForEach(Console.WriteLine);
        endless.ForEach(Console.WriteLine);
        var rules = reports.Where(static one => one.Id != "AD0001").GroupBy(static one => one.Id).OrderBy(static rule => rule.Key, StringComparer.Ordinal);
        Console.WriteLine($"{string.Join(", ", rules.Select(static rule => $"{rule.Key} {rule.Count()}"))}; {failures.Count} failures of analyzers, {endless.Count} projects that did not end");
    }

    private async Task AddAsync(Compilation one, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions files, TimeSpan limit)
    {
        var options = new CompilationWithAnalyzersOptions(files, (fault, analyzer, _) => Fail($"{one.AssemblyName}: {analyzer.GetType().Name}: {fault}"), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        using var late = new CancellationTokenSource(limit);
        try
        {
            // An analyzer that ignores its token is left behind.
            var run = Task.Run(() => one.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(late.Token), CancellationToken.None);
            reports.AddRange(await run.WaitAsync(limit + TimeSpan.FromSeconds(30)));
        }
        catch (Exception fault) when (fault is OperationCanceledException or TimeoutException)
        {
            endless.Add($"{one.AssemblyName}: not ended after {limit.TotalSeconds} s{(fault is TimeoutException ? ", and ignored that it was cancelled" : string.Empty)}");
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
