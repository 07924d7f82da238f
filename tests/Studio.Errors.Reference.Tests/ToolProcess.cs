using System.Diagnostics;

namespace Studio.Errors.Reference.Tests;

/// <summary><c>studio-errors</c> as a process of its own.</summary>
internal static class ToolProcess
{
    public static async Task<(int Code, string Output, string Errors)> RunAsync(DirectoryInfo folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "studio-errors.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), await errors);
    }
}
