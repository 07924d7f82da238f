using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Studio.Errors.Benchmarks;

/// <summary>Connections over loopback that each send a request as soon as the last one is answered.</summary>
internal sealed class LoadDriver : IDisposable
{
    private const int Connections = 8;

    private readonly List<Socket> sockets = [];
    private readonly byte[] request;

    /// <summary>Opens the connections.</summary>
    /// <param name="port">The server's port.</param>
    /// <param name="path">What to ask for.</param>
    public LoadDriver(int port, string path)
    {
        request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        for (var index = 0; index < Connections; index++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect(IPAddress.Loopback, port);
            sockets.Add(socket);
        }
    }

    /// <summary>Sends for a while.</summary>
    /// <param name="time">How long.</param>
    /// <returns>How many answers came.</returns>
    public async Task<long> RunAsync(TimeSpan time)
    {
        using var over = new CancellationTokenSource(time);
        var counts = await Task.WhenAll(sockets.Select(socket => Task.Run(() => SendAsync(socket, over.Token))));
        return counts.Sum();
    }

    public void Dispose() => sockets.ForEach(static socket => socket.Dispose());

    // Stops between two requests, so that the connection is good for the next round.
    private async Task<long> SendAsync(Socket socket, CancellationToken over)
    {
        var buffer = new byte[4096];
        var length = 0;
        var count = 0L;
        while (!over.IsCancellationRequested)
        {
            await socket.SendAsync(request, CancellationToken.None);
            var received = 0;
            while (length == 0 || received < length)
            {
                var more = await socket.ReceiveAsync(buffer.AsMemory(received), CancellationToken.None);
                received += more > 0 ? more : throw new InvalidOperationException("The server closed the connection.");
                length = length == 0 ? AnswerLength.Of(buffer.AsSpan(0, received)) ?? 0 : length;
            }

            count++;
        }

        return count;
    }
}
