using System.IO.Pipelines;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The response body as a pipe. What is written before the first flush is held back: a server can't forget bytes that it
/// has been given, and a serializer that throws half-way must leave none. A stream of items holds back the item that is
/// not whole yet.
/// </summary>
/// <param name="guard">The guard.</param>
/// <param name="server">The server's pipe.</param>
internal sealed class GuardedWriter(ResponseGuard guard, PipeWriter server) : PipeWriter
{
    private readonly HeldBytes held = new();
    private long accepted;
    private long passed;
    private bool lentHeld;

    /// <inheritdoc/>
    public override bool CanGetUnflushedBytes => true;

    /// <inheritdoc/>
    public override long UnflushedBytes => held.Count + (server.CanGetUnflushedBytes ? server.UnflushedBytes : 0);

    private bool Holds => !guard.IsOpen || held.Count > 0 || guard.Items is not null;

    /// <summary>Forgets what was held back.</summary>
    public void Discard() => held.Take(held.Count);

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        lentHeld = Holds;
        return lentHeld ? held.GetMemory(sizeHint) : server.GetMemory(sizeHint);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        lentHeld = Holds;
        return lentHeld ? held.GetMemory(sizeHint).Span : server.GetSpan(sizeHint);
    }

    /// <inheritdoc/>
    public override void Advance(int bytes)
    {
        if (lentHeld)
        {
            held.Advance(bytes);
            return;
        }

        server.Advance(bytes);
    }

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        Holds ? FlushHeldAsync(cancellationToken) : server.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        if (held.Count == 0 && await guard.OpenAsync() && guard.Items is null)
        {
            return await server.WriteAsync(source, cancellationToken);
        }

        source.CopyTo(held.GetMemory(source.Length));
        held.Advance(source.Length);
        return await FlushHeldAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void CancelPendingFlush() => server.CancelPendingFlush();

    /// <summary>What is held back stays so until the application is done: the middleware flushes it then.</summary>
    /// <param name="exception">Why the writing ended early; null where it didn't.</param>
    public override void Complete(Exception? exception = null)
    {
    }

    /// <inheritdoc/>
    public override async ValueTask CompleteAsync(Exception? exception = null)
    {
        if (exception is null)
        {
            await FlushAsync();
        }
    }

    private async ValueTask<FlushResult> FlushHeldAsync(CancellationToken cancellation)
    {
        if (!await guard.OpenAsync())
        {
            guard.Swallowed?.Add(held.Bytes.Span);
            Discard();
            return default;
        }

        var length = guard.Items is { } items ? Whole(items) : held.Count;
        var result = length == 0
            ? await server.FlushAsync(cancellation)
            : await server.WriteAsync(held.Bytes[..length], cancellation);
        held.Take(length);
        passed += length;
        return result;
    }

    private int Whole(IItemStream items)
    {
        var fresh = held.Bytes[(int)(accepted - passed)..];
        accepted += fresh.Length;
        return (int)(items.Accept(fresh.Span) - passed);
    }
}
