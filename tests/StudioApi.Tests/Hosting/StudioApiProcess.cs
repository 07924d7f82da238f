using System.Diagnostics;
using System.Globalization;
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
    private readonly Action<string> reader;

    private StudioApiProcess(Process process, DirectoryInfo home, string readyLine, Action<string>? reader)
    {
        this.readyLine = readyLine;
        this.process = process;
        this.home = home;
        this.reader = reader ?? Keep;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => ready.Task.Result;

    /// <summary>Its SQLite file.</summary>
    public string Database => DatabaseIn(home);

    /// <summary>The bytes of memory that it holds.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>All that it has printed, where nobody else reads it.</summary>
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

    /// <summary>Starts it for a run whose output is too long to be kept.</summary>
    /// <param name="reader">Gets each line that it prints.</param>
    /// <param name="settings">Environment variables.</param>
    /// <returns>The running API.</returns>
    public static Task<StudioApiProcess> StartAsync(Action<string> reader, params string[] settings) =>
        StartAsync(typeof(ApiErrors).Assembly.Location, SampleListens, settings, reader: reader);

    /// <summary>Starts it on a database file that is there already.</summary>
    /// <param name="prepare">Makes the file, at the path it is given.</param>
    /// <returns>The running API.</returns>
    public static Task<StudioApiProcess> StartOnAsync(Action<string> prepare) =>
        StartAsync(typeof(ApiErrors).Assembly.Location, SampleListens, [], prepare);

    /// <summary>Starts an application that says no more than the framework does when it is ready.</summary>
    public static Task<StudioApiProcess> StartOtherAsync(string application) => StartAsync(application, FrameworkListens, []);

    /// <summary>Starts a program of its own that the sample was published as.</summary>
    public static Task<StudioApiProcess> StartPublishedAsync(string program, string[] settings) => StartAsync(program, SampleListens, settings);

    private static async Task<StudioApiProcess> StartAsync(
        string application, string readyLine, string[] settings, Action<string>? prepare = null, Action<string>? reader = null)
    {
        var home = Directory.CreateTempSubdirectory("studio-api-");
        prepare?.Invoke(DatabaseIn(home));
        var start = Path.GetExtension(application) is ".dll"
            ? new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [application])
            : new ProcessStartInfo(application);
        start.WorkingDirectory = home.FullName;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Studio__DemoKeys"] = "true";
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            start.Environment[setting[..equals]] = setting[(equals + 1)..];
        }

        var api = new StudioApiProcess(new Process { StartInfo = start }, home, readyLine, reader);
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

    /// <summary>Sends one request on a connection of its own, which must end with the answer.</summary>
    /// <param name="requestLine">Method and target: <c>GET /v1/key</c>.</param>
    /// <param name="headers">Lines such as <c>X-API-Key: sk_live_demo_owner</c>.</param>
    /// <returns>The answer.</returns>
    public Task<RawHttpResponse> SendAsync(string requestLine, params string[] headers) =>
        SendBodyAsync(requestLine, requestLine.StartsWith("POST", StringComparison.Ordinal) ? "" : null, headers);

    /// <summary>Sends one request with a JSON body.</summary>
    public Task<RawHttpResponse> SendJsonAsync(string requestLine, string json, params string[] headers) =>
        SendBodyAsync(requestLine, json, ["Content-Type: application/json", .. headers]);

    /// <summary>Sends one request with a body of any kind; null for none.</summary>
    public Task<RawHttpResponse> SendBodyAsync(string requestLine, string? body, params string[] headers)
    {
        var bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(body ?? ""));
        string[] length = body is null ? [] : [$"Content-Length: {bytes.Length}"];
        string[] lines = [$"{requestLine} HTTP/1.1", $"Host: {Address.Authority}", "Connection: close", .. length, .. headers, "", bytes];
        return RawHttpConnection.ExchangeLastAsync(Address, string.Join("\r\n", lines));
    }

    /// <summary>Sends it a signal, as an operator or the machine would.</summary>
    /// <param name="name">Its name: <c>TERM</c>, <c>KILL</c>.</param>
    /// <returns>Done once the signal is sent.</returns>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended and all that it printed was read.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

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
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Task.WhenAny(ready.Task, process.WaitForExitAsync()).WaitAsync(Patience);
        if (!ready.Task.IsCompleted)
        {
            throw new InvalidOperationException($"The sample ended with {process.ExitCode} before it listened:\n{Output}");
        }
    }

    private static string DatabaseIn(DirectoryInfo home) => Path.Combine(home.FullName, "studio.db");

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        reader(line);
        if (line.StartsWith(readyLine, StringComparison.Ordinal))
        {
            ready.TrySetResult(new Uri(line[readyLine.Length..]));
        }
    }

    private void Keep(string line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
