using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore.Tests.Guard;

/// <summary>A random sequence of the calls that write a body: the same for the same seed, in every server.</summary>
internal sealed class BodyProgram
{
    private const string Alphabet = "[]{},:\"\\ \n0129abcdefgh";
    private static readonly string file = WriteFile();
    private static readonly byte[] fileBytes = File.ReadAllBytes(file);

    private readonly Random random;
    private readonly bool isGated;

    private BodyProgram(string kind, int seed, bool endsAtOnce)
    {
        Kind = kind;
        random = new(seed);
        isGated = kind != "json";
        for (var count = random.Next(1, 12); count > 0; count--)
        {
            Steps.Add(Next());
        }

        HasLength = random.Next(4) == 0;
        if (HasLength)
        {
            // Where the length is announced, Kestrel never sends what stands unflushed behind a flush.
            Steps.Add(new(BodyCall.StreamFlushAsync, [], 0, WaitsForClient: false));
        }

        if (random.Next(4) == 0)
        {
            Steps.Add(new(BodyCall.Complete, [], 0, isGated && endsAtOnce));
        }
    }

    /// <summary>What the response says that it is.</summary>
    public string Kind { get; }

    /// <summary>The calls.</summary>
    public List<BodyStep> Steps { get; } = [];

    /// <summary>Whether the length is announced.</summary>
    public bool HasLength { get; }

    /// <summary>What all calls write, in their order.</summary>
    public byte[] Body => [.. Steps.SelectMany(step => step.Bytes)];

    /// <summary>Makes a program.</summary>
    /// <param name="kind">What its body is.</param>
    /// <param name="seed">Decides the rest.</param>
    /// <param name="endsAtOnce">Whether the server sends the end when it is told of it, or when the application is done.</param>
    /// <returns>The program.</returns>
    public static BodyProgram Of(string kind, int seed, bool endsAtOnce) => new(kind, seed, endsAtOnce);

    /// <summary>Runs the calls.</summary>
    public async Task RunAsync(HttpContext context, BodyRun run)
    {
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        context.Response.ContentType = Kind switch { "json" => "application/json", "events" => "text/event-stream", _ => "text/plain" };
        context.Response.ContentLength = HasLength ? Body.Length : null;
        foreach (var step in Steps)
        {
            await RunAsync(context.Response, step);
            if (step.WaitsForClient)
            {
                await run.WaitForClientAsync();
            }
        }
    }

    /// <summary>Says how a body differs from what the calls write.</summary>
    public string Difference(byte[] actual) =>
        $"{actual.Length} bytes in place of {Body.Length}, different from byte {Body.AsSpan().CommonPrefixLength(actual)} on";

    public override string ToString() => string.Join("; ", Steps.Select(Describe)) + (HasLength ? " with length" : "");

    private static string Describe(BodyStep step) =>
        string.Create(CultureInfo.InvariantCulture, $"{step.Call}({step.Bytes.Length}, {step.Hint}){(step.WaitsForClient ? " and wait" : "")}");

    private static async Task RunAsync(HttpResponse response, BodyStep step)
    {
        switch (step.Call)
        {
            case BodyCall.PipeWrite:
                response.BodyWriter.Write(step.Bytes);
                break;
            case BodyCall.PipeWriteAsync:
                await response.BodyWriter.WriteAsync(step.Bytes);
                break;
            case BodyCall.PipeMemory:
                Advance(response, step);
                break;
            case BodyCall.PipeMemoryTwice:
                response.BodyWriter.GetMemory(step.Bytes.Length + step.Hint).Span[..1].Fill((byte)'!');
                Advance(response, step);
                break;
            case BodyCall.PipeFlush:
                await response.BodyWriter.FlushAsync();
                break;
            default:
                await RunOtherAsync(response, step);
                break;
        }
    }

    private static async Task RunOtherAsync(HttpResponse response, BodyStep step)
    {
        switch (step.Call)
        {
            case BodyCall.StreamWriteAsync:
                await response.Body.WriteAsync(step.Bytes);
                break;
            case BodyCall.StreamWrite:
                Synchronous(() => response.Body.Write(step.Bytes));
                break;
            case BodyCall.StreamFlushAsync:
                await response.Body.FlushAsync();
                break;
            case BodyCall.StreamFlush:
                Synchronous(response.Body.Flush);
                break;
            case BodyCall.Start:
                await response.StartAsync();
                break;
            case BodyCall.SendFile:
                await response.SendFileAsync(file, step.Hint, step.Bytes.Length);
                break;
            default:
                await response.CompleteAsync();
                break;
        }
    }

    private static void Synchronous(Action call) => call();

    private static void Advance(HttpResponse response, BodyStep step)
    {
        var writer = response.BodyWriter;
        step.Bytes.CopyTo(writer.GetMemory(step.Bytes.Length + step.Hint));
        var first = step.Bytes.Length / 2;
        writer.Advance(first);
        writer.Advance(step.Bytes.Length - first);
    }

    private static string WriteFile()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "program.bin");
        File.WriteAllBytes(path, [.. Enumerable.Range(0, 20_000).Select(index => (byte)Alphabet[index * 7 % Alphabet.Length])]);
        return path;
    }

    private BodyStep Next()
    {
        var call = (BodyCall)random.Next((int)BodyCall.Complete);

        // What is asked of the pipe is never empty: Kestrel lends too little where it lent before, and was told of nothing.
        return call switch
        {
            BodyCall.PipeFlush or BodyCall.StreamFlushAsync or BodyCall.StreamFlush => Flush(call),
            BodyCall.Start => new(call, [], 0, WaitsForClient: false),
            BodyCall.SendFile => FromFile(),
            BodyCall.PipeWriteAsync or BodyCall.StreamWriteAsync or BodyCall.StreamWrite => Writing(call, Bytes()),
            BodyCall.PipeWrite => new(call, [.. Bytes(), (byte)' '], 0, WaitsForClient: false),
            _ => new(call, [.. Bytes(), (byte)' '], Math.Max(1, Size()), WaitsForClient: false),
        };
    }

    // A client that has nothing to wait for may not even have the head: HTTP/2 keeps it where nothing follows.
    private BodyStep Flush(BodyCall call) => new(call, [], 0, Steps.Exists(step => step.Bytes.Length > 0) && IsWaiting());

    // HTTP/2 flushes nothing for a write of nothing.
    private BodyStep Writing(BodyCall call, byte[] bytes) => new(call, bytes, 0, bytes.Length > 0 && IsWaiting());

    private BodyStep FromFile()
    {
        var offset = random.Next(fileBytes.Length);
        return new(BodyCall.SendFile, fileBytes[offset..(offset + random.Next(fileBytes.Length - offset))], offset, WaitsForClient: false);
    }

    private bool IsWaiting() => isGated && random.Next(3) == 0;

    private byte[] Bytes()
    {
        var bytes = new byte[Size()];
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (byte)(Steps.Count == 0 && index == 0 ? '[' : Alphabet[random.Next(Alphabet.Length)]);
        }

        return bytes;
    }

    private int Size() => random.Next(12) switch
    {
        0 => 0,
        < 6 => random.Next(1, 40),
        < 9 => random.Next(40, 4200),
        < 11 => random.Next(4000, 40_000),
        _ => random.Next(20) == 0 ? 1_200_000 : random.Next(40_000, 120_000),
    };
}
