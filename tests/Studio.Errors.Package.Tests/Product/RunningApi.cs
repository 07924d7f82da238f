using System.Diagnostics;
using System.Threading.Channels;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>A web application in a process of its own, on a free port; ends with its scope.</summary>
internal sealed class RunningApi : IAsyncDisposable
{
    private const string announcement = "Now listening on: ";
    private static readonly TimeSpan longestStart = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly List<string> output = [];
    private readonly Channel<Uri> addresses = Channel.CreateUnbounded<Uri>();

    private RunningApi(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
    }

    public HttpClient Client { get; private set; } = new();

    /// <summary>Starts a command and waits until it says where it listens.</summary>
    public static async Task<RunningApi> StartAsync(PackedProduct product, string folder, string command, params string[] arguments)
    {
        var api = new RunningApi(DotNet.Start(command, folder, product.Environment, [.. arguments, "--urls", "http://127.0.0.1:0"]));
        api.process.Start();
        api.process.BeginOutputReadLine();
        api.process.BeginErrorReadLine();
        try
        {
            await api.ListeningAsync();
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }

        return api;
    }

    /// <summary>Waits until it says where it listens: at its start, and again whenever something restarts it.</summary>
    public async Task ListeningAsync()
    {
        var next = addresses.Reader.ReadAsync().AsTask();
        using var patience = new CancellationTokenSource(longestStart);
        await Task.WhenAny(next, process.WaitForExitAsync(patience.Token));
        lock (output)
        {
            Assert.True(next.IsCompletedSuccessfully, $"ended, or did not listen for {longestStart.TotalMinutes} minutes\n{string.Join('\n', output)}");
        }

        Client.Dispose();
        Client = new HttpClient { BaseAddress = await next };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Read(string? line)
    {
        lock (output)
        {
            output.Add(line ?? "");
        }

        if (line?.IndexOf(announcement, StringComparison.Ordinal) is >= 0 and var start)
        {
            addresses.Writer.TryWrite(new Uri(line[(start + announcement.Length)..]));
        }
    }
}
