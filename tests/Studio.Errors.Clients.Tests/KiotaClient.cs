using System.Diagnostics;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Studio.Errors.OpenApi;

namespace Clients.Tests;

/// <summary>A client that the tool of Kiota generates from the document of the API.</summary>
internal static class KiotaClient
{
    private const string Version = "1.38.0";

    private static readonly SemaphoreSlim installing = new(1);

    private static readonly Lazy<Task<Type>> perOperation = new(() => GenerateAsync(ErrorSchemas.PerOperation));
    private static readonly Lazy<Task<Type>> open = new(() => GenerateAsync(ErrorSchemas.Open));

    /// <summary>Creates a client.</summary>
    /// <param name="http">What it sends with, in place of the client that Kiota would make.</param>
    /// <param name="schemas">Which schemas errors have in the document.</param>
    /// <returns>The client, whose members are those of the document.</returns>
    public static async Task<dynamic> CreateAsync(HttpClient http, ErrorSchemas schemas = ErrorSchemas.PerOperation)
    {
        var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http)
        {
            BaseUrl = http.BaseAddress!.ToString().TrimEnd('/'),
        };
        return Activator.CreateInstance(await (schemas == ErrorSchemas.Open ? open : perOperation).Value, adapter)!;
    }

    private static async Task<Type> GenerateAsync(ErrorSchemas schemas)
    {
        var folder = Directory.CreateTempSubdirectory("kiota-client").FullName;
        try
        {
            var document = Path.Combine(folder, "openapi.json");
            await File.WriteAllTextAsync(document, await Api.DocumentAsync(schemas));
            var sources = Path.Combine(folder, "sources");
            await RunAsync(
                await ToolAsync(), "generate", "--language", "CSharp", "--openapi", document, "--class-name", "ThingsClient",
                "--namespace-name", "KiotaGenerated", "--output", sources, "--log-level", "Warning");
            var files = Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
            return GeneratedCode.Compile($"Kiota{schemas}", files).GetType("KiotaGenerated.ThingsClient", throwOnError: true)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The tool, which is installed beside this test's output the first time.</summary>
    private static async Task<string> ToolAsync()
    {
        await installing.WaitAsync();
        try
        {
            return await InstalledAsync();
        }
        finally
        {
            installing.Release();
        }
    }

    private static async Task<string> InstalledAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "kiota-" + Version);
        var tool = Path.Combine(folder, OperatingSystem.IsWindows() ? "kiota.exe" : "kiota");
        if (!File.Exists(tool))
        {
            await RunAsync("dotnet", "tool", "install", "Microsoft.OpenApi.Kiota", "--version", Version, "--tool-path", folder);
        }

        return tool;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KIOTA_TUTORIAL_ENABLED"] = "false";
        start.Environment["KIOTA_OFFLINE_ENABLED"] = "true";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var texts = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{string.Concat(texts)}");
    }
}
