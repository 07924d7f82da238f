using System.Globalization;
using System.Runtime.InteropServices;

namespace Studio.Errors.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>One sentence.</summary>
    public static string Facts { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd} with {Environment.ProcessorCount} processors ({Processor()}), {RuntimeInformation.OSDescription.Split(' ')[0]} {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}, Roslyn {typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version!.ToString(2)}{(Settings.IsQuick ? "; a quick run" : "")}.");

    private static string Processor()
    {
        const string Facts = "/proc/cpuinfo";
        var model = File.Exists(Facts) ? File.ReadLines(Facts).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return model?.Split(':')[1].Trim() ?? "unknown model";
    }
}
