using System.IO.Pipelines;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;

namespace Studio.Errors.Benchmarks;

/// <summary>Brings connections to Kestrel without a socket: what is left is the server's own work.</summary>
internal sealed class MemoryTransport : IConnectionListenerFactory, IConnectionListener
{
    // Inline: a request is served by the thread that sends it, so that no hand-over is measured.
    private static readonly PipeOptions inline = new(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 0, useSynchronizationContext: false);

    private readonly Channel<ConnectionContext> waiting = Channel.CreateUnbounded<ConnectionContext>();

    public EndPoint EndPoint { get; private set; } = new IPEndPoint(IPAddress.Loopback, 0);

    /// <summary>Opens a connection.</summary>
    /// <returns>The client's end.</returns>
    public IDuplexPipe Connect()
    {
        var (input, output) = (new Pipe(inline), new Pipe(inline));
        waiting.Writer.TryWrite(new DefaultConnectionContext("memory", new End(input.Reader, output.Writer), new End(output.Reader, input.Writer)));
        return new End(output.Reader, input.Writer);
    }

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        EndPoint = endpoint;
        return new(this);
    }

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) =>
        await waiting.Reader.WaitToReadAsync(cancellationToken) && waiting.Reader.TryRead(out var connection) ? connection : null;

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        waiting.Writer.TryComplete();
        return default;
    }

    public ValueTask DisposeAsync() => UnbindAsync();

    private sealed record End(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
