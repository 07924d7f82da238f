using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Studio.Errors.Benchmarks;

/// <summary>Sends one request over and over through a connection in memory, and takes the answers off.</summary>
internal sealed class MemoryClient
{
    private const int Batch = 16;

    private readonly IDuplexPipe connection;
    private readonly byte[] request;
    private readonly byte[] batch;
    private int answerLength;

    /// <summary>Opens a connection.</summary>
    /// <param name="transport">Where.</param>
    /// <param name="path">What to ask for.</param>
    /// <param name="requestId">The id to send; null for none.</param>
    public MemoryClient(MemoryTransport transport, string path, string? requestId)
    {
        connection = transport.Connect();
        request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{(requestId is null ? "" : $"X-Request-Id: {requestId}\r\n")}\r\n");
        batch = [.. Enumerable.Repeat(request, Batch).SelectMany(static bytes => bytes)];
    }

    /// <summary>Sends the first request, and learns how long an answer is.</summary>
    /// <param name="expected">What the answer has to begin with.</param>
    /// <returns>The answer.</returns>
    public async Task<string> BeginAsync(string expected)
    {
        await connection.Output.WriteAsync(request);
        while (true)
        {
            var read = await connection.Input.ReadAsync();
            if (AnswerLength.Of(read.Buffer.ToArray()) is { } length)
            {
                var text = Encoding.UTF8.GetString(read.Buffer);
                answerLength = length;
                connection.Input.AdvanceTo(read.Buffer.End);

                // The server may be below us on the stack, waiting for its flush: it can't serve what we send from here.
                await Task.Yield();
                return text.StartsWith(expected, StringComparison.Ordinal) ? text : throw new InvalidOperationException($"Expected {expected}, but got {text}");
            }

            connection.Input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Sends requests, several at a time, and waits for their answers.</summary>
    /// <param name="count">How many.</param>
    public void Repeat(int count) => RepeatAsync(count).GetAwaiter().GetResult();

    private async Task RepeatAsync(int count)
    {
        for (var sent = 0; sent < count;)
        {
            var now = Math.Min(Batch, count - sent);
            await connection.Output.WriteAsync(batch.AsMemory(0, now * request.Length));
            await TakeAsync((long)now * answerLength);
            sent += now;
        }
    }

    private async Task TakeAsync(long bytes)
    {
        while (bytes > 0)
        {
            var read = await connection.Input.ReadAsync();
            bytes -= read.Buffer.Length;
            if (read.IsCompleted)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            connection.Input.AdvanceTo(read.Buffer.End);
        }
    }
}
