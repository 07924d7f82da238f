using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.RealCode;

/// <summary>How long analyzers' own code runs, as the compiler counts it: what they ask of the compiler is part of it.</summary>
internal static class Callbacks
{
    /// <summary>The time by analyzer.</summary>
    /// <param name="compilations">Compilations that no analyzer has seen: what is kept of one would make the next look cheap.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="files">The files that are no C#.</param>
    public static async Task<IReadOnlyDictionary<string, TimeSpan>> TimesAsync(IEnumerable<Compilation> compilations, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions files)
    {
        var options = new CompilationWithAnalyzersOptions(files, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true);

        // A collection that falls into a callback would count as its time.
        GC.Collect();
        var times = analyzers.ToDictionary(static one => one.GetType().Name, static _ => TimeSpan.Zero);
        foreach (var compilation in compilations)
        {
            // The only call that counts them: a run for all diagnostics does not.
            var result = await compilation.WithAnalyzers(analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
            foreach (var analyzer in analyzers)
            {
                times[analyzer.GetType().Name] += result.AnalyzerTelemetryInfo[analyzer].ExecutionTime;
            }
        }

        return times;
    }
}
