using System.Diagnostics;
using System.Text;

namespace StudioApi.Tests;

/// <summary>The real sample as a process of its own, on a port of the machine, with a database of its own.</summary>
public sealed class StudioApiProcess : IAsyncDisposable
{
    private const string SampleListens = "StudioApi listens at ";
    private const string FrameworkListens = "      Now listening on: ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo home;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly string readyLine;

    private StudioApiProcess(Process process, DirectoryInfo home, string readyLine)
    {
        this.readyLine = readyLine;
        this.process = process;
        this.home = home;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => ready.Task.Result;

    /// <summary>Its SQLite file.</summary>
    public string Database => Path.Combine(home.FullName, "studio.db");

    /// <summary>All that it has printed.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts it and waits until it says that it listens.</summary>
    /// <param name="settings">Environment variables, such as <c>Studio__Writes=Enabled</c>.</param>
    /// <returns>The running API.</returns>
    public static Task<StudioApiProcess> StartAsync(params string[] settings) =>
        StartAsync(typeof(ApiErrors).Assembly.Location, SampleListens, settings);

    /// <summary>Starts an application that says no more than the framework does when it is ready.</summary>
    public static Task<StudioApiProcess> StartOtherAsync(string application) => StartAsync(application, FrameworkListens, []);

    private static async Task<StudioApiProcess> StartAsync(string application, string readyLine, string[] settings)
    {
        var home = Directory.CreateTempSubdirectory("studio-api-");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [application])
        {
            WorkingDirectory = home.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            start.Environment[setting[..equals]] = setting[(equals + 1)..];
        }

        var api = new StudioApiProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, home, readyLine);
        try
        {
            await api.RunAsync();
            return api;
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends one request.</summary>
    /// <param name="requestLine">Method and target: <c>GET /v1/key</c>.</param>
    /// <param name="headers">Lines such as <c>X-API-Key: sk_live_demo_owner</c>.</param>
    /// <returns>The answer.</returns>
    public Task<Answer> SendAsync(string requestLine, params string[] headers) =>
        RawHttp.SendAsync(Address, requestLine, headers, body: null);

    /// <summary>Sends one request with a JSON body.</summary>
    public Task<Answer> SendJsonAsync(string requestLine, string json, params string[] headers) =>
        RawHttp.SendAsync(Address, requestLine, ["Content-Type: application/json", .. headers], json);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        home.Delete(recursive: true);
    }

    private async Task RunAsync()
    {
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The sample ended before it listened:\n{Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);
    }

    private void Read(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }

        if (line?.StartsWith(readyLine, StringComparison.Ordinal) == true)
        {
            ready.TrySetResult(new Uri(line[readyLine.Length..]));
        }
    }
}
