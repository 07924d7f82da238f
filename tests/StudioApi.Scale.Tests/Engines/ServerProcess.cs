using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StudioApi.Tests;

/// <summary>A server that the suite starts in a folder of its own on a free port of the machine, and ends by its process id.</summary>
/// <param name="ready">What it prints once it can be used.</param>
public abstract class ServerProcess(string ready) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StringBuilder output = new();
    private Process? process;

    /// <summary>Its port.</summary>
    public int Port { get; } = FreePort();

    /// <summary>Its files.</summary>
    protected DirectoryInfo Home { get; } = Directory.CreateTempSubdirectory("studio-engine-");

    /// <summary>The command that starts it in the foreground.</summary>
    protected abstract IEnumerable<string> Command { get; }

    /// <summary>Starts it, again where need be, and waits until it can be used.</summary>
    public async Task StartAsync()
    {
        // What a killed server left behind is in the way of the next until the machine has cleaned up.
        for (var until = Stopwatch.StartNew(); !await TryStartAsync();)
        {
            Assert.True(until.Elapsed < Patience, $"The server does not start:\n{Output}");
        }
    }

    /// <summary>
    /// Ends it as a fault of its own would: what it had given to the machine is not lost, as it would be with the machine.
    /// </summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Holds it and its children (<c>STOP</c>) or lets them go on (<c>CONT</c>).</summary>
    public async Task SignalAsync(string name)
    {
        var id = process!.Id.ToString(CultureInfo.InvariantCulture);

        // The parent is held first and let go last: meanwhile no child comes or goes.
        await RunAsync("kill", "-STOP", id);
        var children = (await File.ReadAllTextAsync($"/proc/{id}/task/{id}/children")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await RunAsync(["kill", $"-{name}", .. children, id]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        await RunAsync("rm", "-rf", Home.FullName);
    }

    /// <summary>Runs a command, which must succeed.</summary>
    protected static async Task RunAsync(params string[] command)
    {
        using var run = Process.Start(Redirected(command))!;
        var said = await run.StandardOutput.ReadToEndAsync() + await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', command)}: {said}");
    }

    private string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private async Task<bool> TryStartAsync()
    {
        process?.Dispose();
        process = new Process { StartInfo = Redirected(Command) };
        var isReady = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Task.WhenAny(isReady.Task, process.WaitForExitAsync()).WaitAsync(Patience);
        return isReady.Task.IsCompleted;

        void Read(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            if (line?.Contains(ready, StringComparison.Ordinal) is true)
            {
                isReady.TrySetResult();
            }
        }
    }

    private static ProcessStartInfo Redirected(IEnumerable<string> command) =>
        new(command.First(), command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };

    /// <summary>A port that nobody has.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
