using System.Globalization;
using System.Runtime.CompilerServices;

namespace Studio.Errors.Testing;

/// <summary>
/// The folder that the environment variable <c>STUDIO_ERRORS_COVERAGE</c> names: every process of a test run leaves its report there,
/// whenever one of its servers stops, and at its end, for servers that nobody stops.
/// </summary>
internal static class CoverageFolder
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "STUDIO_ERRORS_COVERAGE";

    private static readonly ConditionalWeakTable<ErrorCoverage, string> Names = [];
    private static readonly Lock Saving = new();
    private static int count;

    /// <summary>Saves what has been seen until now, in the place of what was saved before.</summary>
    /// <param name="coverage">What has been seen.</param>
    public static void Save(ErrorCoverage coverage)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder)
        {
            return;
        }

        lock (Saving)
        {
            coverage.Report().Save(Path.Combine(folder, Names.GetValue(coverage, Begin)));
        }
    }

    private static string Begin(ErrorCoverage coverage)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Save(coverage);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{AppDomain.CurrentDomain.FriendlyName}.{Environment.ProcessId}.{++count}{ErrorCoverageReport.FileEnding}");
    }
}
