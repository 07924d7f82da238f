using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Runtime.Tests;

/// <summary>A real server on a socket that answers the bytes a test gives it, one request a connection.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Func<int, Stream, CancellationToken, Task> answer;
    private readonly bool readsRequest;
    private readonly List<Task> connections = [];
    private readonly Task accepting;

    public RawServer(Func<int, Stream, CancellationToken, Task> answer, bool readsRequest = true)
    {
        this.answer = answer;
        this.readsRequest = readsRequest;
        listener.Start();
        accepting = AcceptAsync();
    }

    public RawServer(Func<int, byte[]> answer)
        : this((request, stream, cancellation) => stream.WriteAsync(answer(request), cancellation).AsTask())
    {
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public int Requests { get; private set; }

    /// <summary>An answer as it is on the wire.</summary>
    public static byte[] Answer(int status, string headers, ReadOnlySpan<byte> body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} x\r\nConnection: close\r\n{headers}\r\n\r\n"), .. body];

    public static byte[] Whole(int status, ReadOnlySpan<byte> body, string headers = "") =>
        Answer(status, $"Content-Type: application/json\r\n{headers}Content-Length: {body.Length}", body);

    public static byte[] Chunked(int status, ReadOnlySpan<byte> body, string headers = "") => Answer(
        status,
        $"Content-Type: application/json\r\n{headers}Transfer-Encoding: chunked",
        body.IsEmpty ? "0\r\n\r\n"u8 : [.. Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8]);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var socket = await listener.AcceptTcpClientAsync(ended.Token);
            connections.Add(ServeAsync(socket, ++Requests));
        }
    }

    private async Task ServeAsync(TcpClient socket, int request)
    {
        using (socket)
        {
            var stream = socket.GetStream();
            var head = new List<byte>();
            var one = new byte[1];
            while (readsRequest && !head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()) && await stream.ReadAsync(one, ended.Token) == 1)
            {
                head.Add(one[0]);
            }

            await answer(request, stream, ended.Token);
            socket.Client.Shutdown(SocketShutdown.Send);

            // Closing with bytes unread would reset the connection under the answer.
            while (await stream.ReadAsync(one, ended.Token) > 0)
            {
            }
        }
    }
}
