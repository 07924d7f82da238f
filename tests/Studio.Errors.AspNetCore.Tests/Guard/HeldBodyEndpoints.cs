using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore.Tests.Guard;

/// <summary>Endpoints that write much, or where they should not, and don't flush.</summary>
internal static class HeldBodyEndpoints
{
    private static readonly int[] lentSizes = [1, 4000, 5000, 20_000, 100_000];
    private static readonly int[] rentedSizes = [4096, 8192, 16_384, 32_768, 65_536, 131_072, 262_144];

    public static void Map(WebApplication app)
    {
        app.MapGet("/fault", (HttpContext context, int bytes) => { Fill(context, bytes); throw new InvalidOperationException("half-way"); });
        app.MapGet("/late-error", (HttpContext context, int bytes) => { Fill(context, bytes); context.Response.StatusCode = 404; });
        app.MapGet("/foreign", (HttpContext context, int bytes) => { context.Response.StatusCode = 404; Fill(context, bytes); });
        app.MapGet("/late-header", (HttpContext context, int bytes) =>
        {
            context.Response.OnStarting(() => { context.Response.Headers["X-Callback"] = "ran"; return Task.CompletedTask; });
            Fill(context, bytes);
            context.Response.StatusCode = 202;
            context.Response.Headers["X-Late"] = "here";
        });
        app.MapGet("/allocated", (HttpContext context, int bytes) =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Fill(context, bytes);
            context.Response.Headers["X-Allocated"] = (GC.GetAllocatedBytesForCurrentThread() - before).ToString(CultureInfo.InvariantCulture);
        });
        app.MapGet("/lent", LendAsync);
        app.MapGet("/stale", StaleAsync);
        app.MapGet("/after-complete", async context => { await WholeAsync(context); throw new InvalidOperationException("too late"); });
        app.MapGet("/write-after-complete", async context => { await WholeAsync(context); await context.Response.WriteAsync("more"); });
        app.MapGet("/synchronous", context => { Fill(context, 100); context.Response.Body.Write("x"u8); return Task.CompletedTask; });
        app.MapGet("/item", (HttpContext context, int bytes) => ItemAsync(context, bytes))
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(IAsyncEnumerable<string>)));
    }

    private static void Fill(HttpContext context, int bytes)
    {
        while (bytes > 0)
        {
            var span = context.Response.BodyWriter.GetSpan(1);
            span = span[..Math.Min(span.Length, bytes)];
            span.Fill((byte)'#');
            context.Response.BodyWriter.Advance(span.Length);
            bytes -= span.Length;
        }
    }

    private static async Task LendAsync(HttpContext context)
    {
        var lent = new List<byte[]>();
        foreach (var size in lentSizes)
        {
            var memory = context.Response.BodyWriter.GetMemory(size);
            memory.Span[..size].Fill((byte)'#');
            context.Response.BodyWriter.Advance(size);
            lent.Add(MemoryMarshal.TryGetArray<byte>(memory, out var array) ? array.Array! : []);
        }

        await context.Response.BodyWriter.FlushAsync();
        byte[][] rented = [.. rentedSizes.SelectMany(size => Enumerable.Repeat(size, 64)).Select(ArrayPool<byte>.Shared.Rent)];
        var both = rented.Intersect(lent).Count();
        Array.ForEach(rented, array => ArrayPool<byte>.Shared.Return(array));
        await context.Response.WriteAsync(both == 0 ? "none was rented" : $"{both} were rented");
    }

    private static async Task StaleAsync(HttpContext context)
    {
        var writer = context.Response.BodyWriter;
        writer.GetSpan(10)[..10].Fill((byte)'#');
        await context.Response.StartAsync();
        try
        {
            writer.Advance(10);
        }
        catch (InvalidOperationException)
        {
            await context.Response.WriteAsync("refused");
        }
    }

    private static async Task WholeAsync(HttpContext context)
    {
        await context.Response.WriteAsync("whole");
        await context.Response.CompleteAsync();
    }

    private static async Task ItemAsync(HttpContext context, int bytes)
    {
        context.Response.ContentType = "application/json";
        await context.Response.BodyWriter.WriteAsync("[\""u8.ToArray());
        for (var written = 0; written < bytes; written += 16 * 1024)
        {
            Fill(context, 16 * 1024);
            await context.Response.BodyWriter.FlushAsync();
        }

        await context.Response.BodyWriter.WriteAsync("\"]"u8.ToArray());
    }
}
