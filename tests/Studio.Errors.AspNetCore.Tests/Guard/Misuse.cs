using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Guard;

/// <summary>Endpoints that misuse their response, one that doesn't, and who asks them.</summary>
internal static class Misuse
{
    private const int Threads = 4;
    private const int Writes = 200;
    private const int Pieces = 4;

    private static readonly string padding = new('x', 600);
    private static readonly string other = new('#', 600);

    public static void Map(WebApplication app)
    {
        app.MapGet("/ok", (string q) => Results.Json(new { q, padding }));
        app.MapGet("/complete", CompleteAsync);
        app.MapGet("/complete-while-writing", CompleteWhileWritingAsync);
        app.MapGet("/late", WriteLateAsync);
        app.MapGet("/several", SerializeTogetherAsync);
    }

    /// <summary>Whether a request that does nothing wrong is answered to the byte.</summary>
    public static async Task<bool> IsAnsweredWellAsync(RawHttpConnection connection, string question)
    {
        await connection.SendAsync($"GET /ok?q={question} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        try
        {
            var answer = await connection.ReceiveAsync();
            return answer is { Status: 200, IsWhole: true } && answer.Text == $$"""{"q":"{{question}}","padding":"{{padding}}"}""";
        }
        catch (Exception failure) when (failure is FormatException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Asks an endpoint that misuses its response. What comes of that is its own affair.</summary>
    public static async Task AskAsync(Uri address, string path)
    {
        try
        {
            await using var connection = await RawHttpConnection.OpenAsync(address);
            for (var round = 0; round < 20; round++)
            {
                await connection.SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
                if (await connection.ReceiveAsync() is not { IsWhole: true })
                {
                    return;
                }
            }
        }
        catch (Exception failure) when (failure is FormatException or IOException or OverflowException or ArgumentException or OperationCanceledException)
        {
            // Cut off, or not to be read.
        }
    }

    private static async Task CompleteAsync(HttpContext context)
    {
        var completing = Task.Run(context.Response.CompleteAsync);
        try
        {
            for (var write = 0; write < Writes; write++)
            {
                var memory = context.Response.BodyWriter.GetMemory(64);
                memory.Span[..64].Fill((byte)'#');
                context.Response.BodyWriter.Advance(64);
            }
        }
        catch (InvalidOperationException)
        {
            // It is complete.
        }

        await completing;
    }

    /// <summary>The same, by a writer that takes its time over each piece, so that the memory goes while it is written.</summary>
    private static async Task CompleteWhileWritingAsync(HttpContext context)
    {
        Write(context, 500, times: 1);
        var completing = Task.Run(context.Response.CompleteAsync);
        try
        {
            for (var piece = 0; piece < Pieces; piece++)
            {
                Write(context, 2000, Writes);
            }
        }
        catch (InvalidOperationException)
        {
            // It is complete.
        }

        await completing;
    }

    private static void Write(HttpContext context, int length, int times)
    {
        var memory = context.Response.BodyWriter.GetMemory(length);
        for (var time = 0; time < times; time++)
        {
            memory.Span[..length].Fill((byte)'#');
            Thread.Yield();
        }

        context.Response.BodyWriter.Advance(length);
    }

    private static async Task WriteLateAsync(HttpContext context)
    {
        var memory = context.Response.BodyWriter.GetMemory(256);
        memory.Span[..64].Fill((byte)'#');
        context.Response.BodyWriter.Advance(64);
        await context.Response.BodyWriter.FlushAsync();
        _ = Task.Run(() =>
        {
            for (var write = 0; write < Writes; write++)
            {
                memory.Span.Fill((byte)'#');
                Thread.Yield();
            }
        });
    }

    private static Task SerializeTogetherAsync(HttpContext context) =>
        Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() => JsonSerializer.SerializeAsync(context.Response.BodyWriter, other))));
}
