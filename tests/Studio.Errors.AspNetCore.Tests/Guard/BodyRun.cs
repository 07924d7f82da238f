using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore.Tests.Guard;

/// <summary>A program that runs in a server, and the client that reads what it writes.</summary>
internal sealed class BodyRun : IDisposable
{
    private static readonly ConcurrentDictionary<string, BodyRun> all = new();
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim go = new(0);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string id = Guid.NewGuid().ToString("N");

    public BodyRun(BodyProgram program)
    {
        Program = program;
        all[id] = this;
    }

    public BodyProgram Program { get; }

    /// <summary>What the program threw; null where it ran to its end.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The run that a request is about.</summary>
    public static BodyRun Of(string id) => all[id];

    /// <summary>Runs the program.</summary>
    public async Task RunAsync(HttpContext context)
    {
        try
        {
            await Program.RunAsync(context, this);
        }
        catch (Exception failure)
        {
            Failure = failure;
            throw;
        }
        finally
        {
            ended.TrySetResult();
        }
    }

    /// <summary>Called by the program: goes on once the client has everything.</summary>
    public async Task WaitForClientAsync()
    {
        if (!await go.WaitAsync(patience))
        {
            throw new TimeoutException("The client never had it all.");
        }
    }

    /// <summary>Asks for the program's body, and lets the program go on wherever it waits for that.</summary>
    public async Task<byte[]> ReadAsync(HttpClient client)
    {
        using var giveUp = new CancellationTokenSource(patience);
        using var response = await client.GetAsync(new Uri($"/{Program.Kind}/{id}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, giveUp.Token);
        var body = new ArrayBufferWriter<byte>();
        await using var stream = await response.Content.ReadAsStreamAsync(giveUp.Token);
        var buffer = new byte[16 * 1024];
        var written = 0;
        foreach (var step in Program.Steps)
        {
            written += step.Bytes.Length;
            if (step.WaitsForClient)
            {
                await ReadUntilAsync(written);
                go.Release();
            }
        }

        await ReadUntilAsync(int.MaxValue);
        await ended.Task.WaitAsync(giveUp.Token);
        return body.WrittenSpan.ToArray();

        async Task ReadUntilAsync(int length)
        {
            while (body.WrittenCount < length && await stream.ReadAsync(buffer, giveUp.Token) is > 0 and var read)
            {
                body.Write(buffer.AsSpan(0, read));
            }
        }
    }

    public void Dispose()
    {
        all.TryRemove(id, out _);
        go.Dispose();
    }
}
