using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <content>The ways in which bytes leave.</content>
internal sealed partial class ResponseGuard : IHttpResponseBodyFeature
{
    private GuardedStream? stream;
    private GuardedWriter? writer;

    /// <inheritdoc/>
    public Stream Stream => stream is null && PassesForGood ? body.Stream : stream ??= new(this, body.Stream);

    /// <inheritdoc/>
    public PipeWriter Writer => writer is null && PassesForGood ? body.Writer : writer ??= new(this, body.Writer);

    /// <summary>Whether bytes go to the server at once.</summary>
    public bool IsOpen => phase == Phase.Open;

    // Once the head has left, there is nothing to decide about a body that is one whole: the server's own ways are enough.
    private bool PassesForGood => phase == Phase.Open && items is null && head.HasStarted;

    /// <inheritdoc/>
    public void DisableBuffering() => body.DisableBuffering();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        var open = OpenAsync();
        return !open.IsCompletedSuccessfully ? StartAsync(open, cancellationToken)
            : open.Result ? body.StartAsync(cancellationToken)
            : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        if (await OpenAsync())
        {
            await FlushWriterAsync(cancellationToken);
            await body.SendFileAsync(path, offset, count, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task CompleteAsync()
    {
        if (await OpenAsync())
        {
            await FlushWriterAsync(default);
            await body.CompleteAsync();
        }
    }

    /// <summary>Writes and flushes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellation">Stops the write.</param>
    /// <returns>Done once the server has the bytes.</returns>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var open = OpenAsync();
        if (!open.IsCompletedSuccessfully || items is not null || writer is { UnflushedBytes: > 0 })
        {
            return WriteAsync(open, bytes, cancellation);
        }

        if (open.Result)
        {
            return body.Stream.WriteAsync(bytes, cancellation);
        }

        Swallowed?.Add(bytes.Span);
        return default;
    }

    /// <summary>Writes without awaiting; the server throws where it doesn't allow that.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        var open = OpenAsync();
        if (open.IsCompletedSuccessfully ? open.Result : open.AsTask().GetAwaiter().GetResult())
        {
            items?.Accept(bytes);
            body.Stream.Write(bytes);
        }
    }

    private async Task StartAsync(ValueTask<bool> open, CancellationToken cancellation)
    {
        if (await open)
        {
            await body.StartAsync(cancellation);
        }
    }

    private async ValueTask WriteAsync(ValueTask<bool> open, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (await open)
        {
            await Writer.WriteAsync(bytes, cancellation);
        }
    }

    private async ValueTask FlushWriterAsync(CancellationToken cancellation)
    {
        if (writer is { UnflushedBytes: > 0 })
        {
            await writer.FlushAsync(cancellation);
        }
    }
}
