using System.Buffers;
using System.IO.Pipelines;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The response body as a pipe. What is written before the first flush is held back: a server can't forget bytes that it
/// has been given, and a serializer that throws half-way must leave none.
/// </summary>
/// <param name="guard">The guard.</param>
/// <param name="server">The server's pipe.</param>
internal sealed class GuardedWriter(ResponseGuard guard, PipeWriter server) : PipeWriter
{
    private const int SmallestBuffer = 4096;

    private byte[] held = [];
    private int count;
    private bool lentHeld;

    /// <inheritdoc/>
    public override bool CanGetUnflushedBytes => true;

    /// <inheritdoc/>
    public override long UnflushedBytes => count + (server.CanGetUnflushedBytes ? server.UnflushedBytes : 0);

    /// <summary>Forgets what was held back.</summary>
    public void Discard() => count = 0;

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        lentHeld = !guard.IsOpen || count > 0;
        return lentHeld ? Hold(sizeHint) : server.GetMemory(sizeHint);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        lentHeld = !guard.IsOpen || count > 0;
        return lentHeld ? Hold(sizeHint).Span : server.GetSpan(sizeHint);
    }

    /// <inheritdoc/>
    public override void Advance(int bytes)
    {
        if (lentHeld)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, held.Length - count);
            count += bytes;
            return;
        }

        server.Advance(bytes);
    }

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        guard.IsOpen && count == 0 ? server.FlushAsync(cancellationToken) : FlushHeldAsync(cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        if (count > 0)
        {
            await FlushHeldAsync(cancellationToken);
        }

        return await guard.OpenAsync() ? await server.WriteAsync(source, cancellationToken) : default;
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

    private Memory<byte> Hold(int sizeHint)
    {
        var needed = count + Math.Max(sizeHint, 256);
        if (held.Length < needed)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(needed, held.Length * 2), SmallestBuffer));
            held.AsSpan(0, count).CopyTo(larger);
            Return();
            held = larger;
        }

        return held.AsMemory(count);
    }

    private async ValueTask<FlushResult> FlushHeldAsync(CancellationToken cancellation)
    {
        var passes = await guard.OpenAsync();
        var length = count;
        count = 0;
        if (!passes)
        {
            return default;
        }

        var result = length == 0 ? await server.FlushAsync(cancellation) : await server.WriteAsync(held.AsMemory(0, length), cancellation);
        Return();
        return result;
    }

    private void Return()
    {
        if (held.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(held);
            held = [];
        }
    }
}
