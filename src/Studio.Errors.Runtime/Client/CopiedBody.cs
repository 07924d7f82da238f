using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;

namespace Studio.Errors;

/// <summary>
/// The stream of a content as it is copied, piece by piece as the reader takes them. Unlike the stream that the content
/// hands out, this shows whether somebody has read it before.
/// </summary>
internal static class CopiedBody
{
    /// <summary>Opens the stream.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Gives up the copying.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="SpentBodyException">Somebody has read it before.</exception>
    public static async Task<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var pipe = new Pipe(new(useSynchronizationContext: false));
        _ = CopyAsync(content, pipe.Writer, cancellationToken);
        try
        {
            var first = await pipe.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            pipe.Reader.AdvanceTo(first.Buffer.Start);
            return first.IsCompleted && first.Buffer.IsEmpty
                && await IsTakenAsync(content, static stream => !stream.CanRead, cancellationToken).ConfigureAwait(false)
                ? throw new SpentBodyException()
                : pipe.Reader.AsStream();
        }
        catch (Exception fault) when (fault is not SpentBodyException)
        {
            // A content that decodes notices only that what it decodes was closed, and says so in many ways.
            var isOnce = fault is InvalidOperationException;
            if (await IsTakenAsync(content, stream => isOnce || !stream.CanRead, cancellationToken).ConfigureAwait(false))
            {
                throw new SpentBodyException(fault);
            }

            throw;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, the reader is told.")]
    private static async Task CopyAsync(HttpContent content, PipeWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            var sink = new Sink(writer);
            await using (sink.ConfigureAwait(false))
            {
                await content.CopyToAsync(sink, cancellationToken).ConfigureAwait(false);
            }

            await writer.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            await writer.CompleteAsync(fault).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// A broken encoding may be the same exception as a body that was read. Only a content whose stream somebody has taken
    /// still gives it; one that began to copy itself doesn't.
    /// </summary>
    private static async Task<bool> IsTakenAsync(HttpContent content, Func<Stream, bool> isTaken, CancellationToken cancellationToken)
    {
        try
        {
            return isTaken(await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Writes to the reader, and ends the copying when he is gone: a body may be without end.</summary>
    private sealed class Sink(PipeWriter writer) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if ((await writer.WriteAsync(buffer, cancellationToken).ConfigureAwait(false)).IsCompleted)
            {
                throw new IOException("Nobody reads the body any more.");
            }
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count) =>
            WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
