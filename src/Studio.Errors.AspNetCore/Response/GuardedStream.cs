namespace Studio.Errors.AspNetCore;

/// <summary>The response body as a stream: every write asks the guard first.</summary>
/// <param name="guard">The guard.</param>
/// <param name="server">The server's stream.</param>
internal sealed class GuardedStream(ResponseGuard guard, Stream server) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => server.CanWrite;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        guard.WriteAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        guard.WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!Open())
        {
            guard.Swallowed?.Add(buffer);
        }
        else if (guard.Items is null)
        {
            server.Write(buffer);
        }
        else
        {
            guard.Guarded.AddToItems(buffer);
            server.Flush();
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (await guard.OpenAsync())
        {
            GiveItems();
            await server.FlushAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        if (Open())
        {
            GiveItems();
            server.Flush();
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void GiveItems()
    {
        if (guard.Items is not null)
        {
            guard.Guarded.GiveItems();
        }
    }

    private bool Open()
    {
        if (guard.RefusesSynchronousWrite())
        {
            // It throws, and nothing has been given to it: that is still an error like any other.
            server.Flush();
        }

        var open = guard.OpenAsync();
        return open.IsCompletedSuccessfully ? open.Result : open.AsTask().GetAwaiter().GetResult();
    }
}
