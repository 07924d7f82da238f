using System.Diagnostics;
using System.Text;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>Runs commands in a folder, shut off from the state that the surrounding test run has put into its environment.</summary>
internal static class DotNet
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(20);

    public static async Task<Outcome> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = new Process { StartInfo = Start("dotnet", folder, environment, arguments) };
        var output = new StringBuilder();
        void Keep(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }

        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = new CancellationTokenSource(longest);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Keep($"(ended after {longest.TotalMinutes} minutes)");
            return new Outcome(-1, output.ToString());
        }

        return new Outcome(process.ExitCode, output.ToString());
    }

    public static ProcessStartInfo Start(
        string command, string folder, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // `dotnet test` leaves variables of its own MSBuild behind, which would steer the builds below.
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase);
}
