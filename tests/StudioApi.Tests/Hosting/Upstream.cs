using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StudioApi.Tests;

/// <summary>
/// An ingest of ours: a real server that reads one request after another and answers each with the bytes it was told,
/// however wrong they are.
/// </summary>
internal sealed class Upstream : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopped = new();
    private readonly Task serving;

    /// <summary>Starts a server that never answers until it is told what.</summary>
    public Upstream()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Starts a server that answers with a status and a JSON body.</summary>
    public Upstream(int status, string json)
        : this() => Answer(status, json);

    /// <summary>The bytes that it answers with before it closes the connection; null: it never answers.</summary>
    public string? Reply { get; set; }

    /// <summary>Its address.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/ingest";

    /// <summary>The request lines that it got.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Lets it answer with a status and a JSON body.</summary>
    public void Answer(int status, string json) =>
        Reply = $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        listener.Dispose();
        await serving;
        stopped.Dispose();
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        try
        {
            while (true)
            {
                answers.Add(AnswerAsync(await listener.AcceptTcpClientAsync(stopped.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(answers);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await AnswerAsync(client.GetStream());
            }
            catch (Exception end) when (end is OperationCanceledException or IOException)
            {
                // The caller hung up, or the test is over; either way there is nobody to answer.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var buffer = new byte[8192];
        var read = await stream.ReadAsync(buffer, stopped.Token);
        Requests.Add(Encoding.ASCII.GetString(buffer, 0, read).Split("\r\n")[0]);
        if (Reply is not { } reply)
        {
            await Task.Delay(Timeout.Infinite, stopped.Token);
            return;
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(reply), stopped.Token);
    }
}
