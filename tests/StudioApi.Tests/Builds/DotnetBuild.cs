using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StudioApi.Tests;

/// <summary>What a build said.</summary>
/// <param name="Succeeded">Whether it ended well.</param>
/// <param name="Output">All that it printed.</param>
internal sealed partial record DotnetBuild(bool Succeeded, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The warnings and errors, each once and sorted, without the file's folder, the rule's address and the project's name.</summary>
    public IReadOnlyList<string> Diagnostics =>
    [
        .. from line in Output.Split('\n')
           let match = Diagnostic().Match(line)
           where match.Success
           let text = match.Groups["text"].Value
           group text by text into same
           orderby same.Key
           select same.Key,
    ];

    // Nodes that stay behind would hold files of a folder that is deleted soon.
    private static readonly string[] usual = ["--nologo", "-tl:off", "-v:quiet", "-nodeReuse:false"];

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public static Task<DotnetBuild> RunAsync(string folder, params string[] arguments) => StartAsync(folder, ["build", .. usual, .. arguments]);

    /// <summary>Runs <c>dotnet publish</c>. What it makes on the way stays out of the repository.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="artifacts">Where everything goes that it makes.</param>
    /// <param name="arguments">The rest of the command line.</param>
    /// <returns>What it said.</returns>
    public static Task<DotnetBuild> PublishAsync(string project, string artifacts, params string[] arguments) =>
        StartAsync(project, ["publish", .. usual, "--artifacts-path", artifacts, .. arguments]);

    private static async Task<DotnetBuild> StartAsync(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new(process.ExitCode == 0, await output + await error);
    }

    [GeneratedRegex(@"(?:^|[/\\])(?<text>[^/\\]+\.\w+\(\d+,\d+\): (?:error|warning) .*?)(?: \(https://[^)]*\))?(?: \[[^\]]+\])?\r?$")]
    private static partial Regex Diagnostic();
}
