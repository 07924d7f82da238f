using System.Diagnostics;

namespace Studio.Errors.TypeScript.Tests;

/// <summary>Runs the programs that the tests are about, in the folder with the TypeScript sources.</summary>
internal static class Shell
{
    /// <summary>tests/typescript.</summary>
    public static string Folder { get; } = RepositoryRoot.Path("tests", "typescript");

    public static string Catalog { get; } = RepositoryRoot.Path("errors.json");

    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs <c>studio-errors</c> as its users do.</summary>
    public static Task<(int Status, string Output)> ToolAsync(params string[] arguments) =>
        RunAsync(DotNet, [Path.Combine(AppContext.BaseDirectory, "studio-errors.dll"), .. arguments]);

    /// <summary>Runs <c>studio-errors</c> where it has to succeed.</summary>
    public static async Task SucceedAsync(params string[] arguments)
    {
        var (status, output) = await ToolAsync(arguments);
        Assert.True(status == 0, output);
    }

    public static async Task<(int Status, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
