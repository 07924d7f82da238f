using System.Diagnostics;
using System.Globalization;

namespace Studio.Errors.Benchmarks;

/// <summary>The first body that a process reads: the catalog is made, and nothing is compiled yet.</summary>
internal static class FirstCall
{
    /// <summary>Reads one body and prints how long that took, in milliseconds.</summary>
    public static void Run(int codes)
    {
        var source = new CodeCatalog(codes);
        var body = CodeCatalog.Body(source.Codes[codes / 2]);
        var started = Stopwatch.GetTimestamp();
        var found = ErrorCatalog.Of(() => source.Json).FindInBody(body);
        var elapsed = Stopwatch.GetElapsedTime(started);
        Console.WriteLine(found is null ? "not found" : elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Has a fresh process read one.</summary>
    /// <returns>Milliseconds.</returns>
    public static async Task<double> InFreshProcessAsync(int codes)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            [typeof(FirstCall).Assembly.Location, "first-call", codes.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
