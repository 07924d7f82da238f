using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The response body as a pipe. Until the head is decided, the bytes are held back: a server can't forget what it has been
/// told of, and a serializer that throws half-way must leave none. From then on this is the server's pipe. A stream of
/// items goes on holding back the item that is not whole yet.
/// </summary>
/// <remarks>
/// What is held is behind a lock. Another thread may complete the response while the application writes, and the server
/// must never be told of more bytes of its memory than the application wrote there.
/// </remarks>
/// <param name="guard">The guard.</param>
/// <param name="server">The server's pipe.</param>
internal sealed class GuardedWriter(ResponseGuard guard, PipeWriter server) : PipeWriter
{
    private readonly HeldBytes held = new(server);
    private long accepted;
    private long passed;
    private bool lentByServer;

    /// <inheritdoc/>
    public override bool CanGetUnflushedBytes => server.CanGetUnflushedBytes;

    /// <inheritdoc/>
    public override long UnflushedBytes => held.Count + (server.CanGetUnflushedBytes ? server.UnflushedBytes : 0);

    /// <summary>Whether bytes are held.</summary>
    public bool HoldsBytes => held.Count > 0;

    /// <summary>Whether the server has been told of bytes, so that they can't be taken back.</summary>
    public bool HasGiven { get; private set; }

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (guard.Holds)
        {
            lock (held)
            {
                if (guard.Holds && !held.HasRoom(sizeHint))
                {
                    MakeRoom(sizeHint);
                }

                if (guard.Holds)
                {
                    lentByServer = false;
                    return held.GetMemory(sizeHint, fromServer: guard.Items is null);
                }
            }
        }

        lentByServer = true;
        return server.GetMemory(sizeHint);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public override void Advance(int bytes)
    {
        if (lentByServer)
        {
            guard.DemandRequest();
            server.Advance(bytes);
            return;
        }

        lock (held)
        {
            held.Advance(bytes);
            if (guard.IsSwallowing)
            {
                Swallow();
            }
        }
    }

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        guard.Passes ? server.FlushAsync(cancellationToken) : DecideAndFlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
        guard.Passes ? server.WriteAsync(source, cancellationToken) : DecideAndWriteAsync(source, cancellationToken);

    /// <inheritdoc/>
    public override void CancelPendingFlush()
    {
        guard.DemandRequest();
        server.CancelPendingFlush();
    }

    /// <summary>What is held back stays so until the application is done: the middleware gives it to the server then.</summary>
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

    /// <summary>Forgets what is held.</summary>
    public void Discard()
    {
        lock (held)
        {
            held.Clear();
        }
    }

    /// <summary>The head is decided: bytes pass, those that were held first.</summary>
    public void Open()
    {
        lock (held)
        {
            if (guard.Items is not null)
            {
                held.Gather();
            }
            else
            {
                GiveAll();
            }

            guard.SetOpen();
        }
    }

    /// <summary>Gives what is held to a foreign error body, which is dropped.</summary>
    public void Swallow()
    {
        lock (held)
        {
            guard.Swallowed?.Add(held.InBlock.Span);
            guard.Swallowed?.Add(held.Rest.Span);
            held.Clear();
        }
    }

    /// <summary>Gives the server the items that are whole.</summary>
    public void GiveItems()
    {
        lock (held)
        {
            if (guard.Items is not { } items)
            {
                return;
            }

            var fresh = held.Rest[(int)(accepted - passed)..];
            accepted += fresh.Length;
            var whole = (int)(items.Accept(fresh.Span) - passed);
            if (whole > 0)
            {
                HasGiven = true;
                held.GiveToServer(whole);
                passed += whole;
            }
        }
    }

    /// <summary>Gives the server all that is held.</summary>
    /// <exception cref="InvalidOperationException">It is more than the response announced.</exception>
    public void GiveAll()
    {
        lock (held)
        {
            var bytes = held.Count;
            AnnouncedLength.Demand(((IHttpResponseFeature)guard).Headers, bytes);
            held.GiveToServer();
            HasGiven |= bytes > 0;
        }
    }

    /// <summary>Writes into a stream of items.</summary>
    /// <param name="bytes">The bytes.</param>
    public void AddToItems(ReadOnlySpan<byte> bytes)
    {
        lock (held)
        {
            if (!held.HasRoom(bytes.Length))
            {
                MakeRoom(bytes.Length);
            }

            if (guard.Items is null)
            {
                server.Write(bytes);
                return;
            }

            held.Add(bytes);
            GiveItems();
        }
    }

    // More is never held: what can't be dropped, or let go as whole items, is the server's from here on.
    private void MakeRoom(int bytes)
    {
        GiveItems();
        if (guard.Items is null || !held.HasRoom(bytes))
        {
            guard.LetGo();
        }
    }

    private async ValueTask<FlushResult> DecideAndFlushAsync(CancellationToken cancellation)
    {
        if (!await guard.OpenAsync())
        {
            return default;
        }

        GiveItems();
        return await server.FlushAsync(cancellation);
    }

    private async ValueTask<FlushResult> DecideAndWriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellation)
    {
        if (!await guard.OpenAsync())
        {
            guard.Swallowed?.Add(source.Span);
            return default;
        }

        if (guard.Items is null)
        {
            return await server.WriteAsync(source, cancellation);
        }

        AddToItems(source.Span);
        return await server.FlushAsync(cancellation);
    }
}
