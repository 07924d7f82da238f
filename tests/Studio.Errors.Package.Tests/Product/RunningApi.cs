using System.Diagnostics;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>A web application in a process of its own, on a free port; ends with its scope.</summary>
internal sealed class RunningApi : IAsyncDisposable
{
    private const string announcement = "Now listening on: ";
    private static readonly TimeSpan longestStart = TimeSpan.FromMinutes(3);
    private readonly Process process;

    private RunningApi(Process process, HttpClient client)
    {
        this.process = process;
        Client = client;
    }

    public HttpClient Client { get; }

    /// <summary>Starts a command and waits until it says where it listens.</summary>
    public static async Task<RunningApi> StartAsync(PackedProduct product, string folder, string command, params string[] arguments)
    {
        var process = new Process { StartInfo = DotNet.Start(command, folder, product.Environment, [.. arguments, "--urls", "http://127.0.0.1:0"]) };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new List<string>();
        void Read(string? line)
        {
            lock (output)
            {
                output.Add(line ?? "");
            }

            if (line?.IndexOf(announcement, StringComparison.Ordinal) is >= 0 and var start)
            {
                listening.TrySetResult(new Uri(line[(start + announcement.Length)..]));
            }
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Task.WhenAny(listening.Task, process.WaitForExitAsync()).WaitAsync(longestStart);
        Assert.True(listening.Task.IsCompleted, $"ended before it listened\n{string.Join('\n', output)}");
        return new RunningApi(process, new HttpClient { BaseAddress = await listening.Task });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
