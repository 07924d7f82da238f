using System.Net.Sockets;
using System.Text;

namespace StudioApi.Tests;

/// <summary>HTTP/1.1 over a socket, so that tests see and send bytes that a client library would tidy up.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends a request on a connection of its own and reads the answer to the end of the connection.</summary>
    public static Task<Answer> SendAsync(Uri address, string requestLine, IEnumerable<string> headers, string? body)
    {
        var payload = Encoding.UTF8.GetBytes(body ?? "");
        string[] length = body is null && !requestLine.StartsWith("POST", StringComparison.Ordinal) ? [] : [$"Content-Length: {payload.Length}"];
        string[] lines = [$"{requestLine} HTTP/1.1", $"Host: {address.Authority}", "Connection: close", .. length, .. headers, "", ""];
        byte[] request = [.. Encoding.Latin1.GetBytes(string.Join("\r\n", lines)), .. payload];
        return SendAsync(address, request);
    }

    /// <summary>Sends bytes and reads the answer to the end of the connection.</summary>
    public static async Task<Answer> SendAsync(Uri address, ReadOnlyMemory<byte> request)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, patience.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(request, patience.Token);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received, patience.Token);
        return Parse(received.ToArray());
    }

    private static Answer Parse(byte[] bytes)
    {
        var headEnd = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        Assert.True(headEnd > 0, $"no answer, but: {Encoding.Latin1.GetString(bytes)}");
        var lines = Encoding.Latin1.GetString(bytes, 0, headEnd).Split("\r\n");
        return new(lines[0], [.. lines.Skip(1).Select(ParseHeader)], [.. bytes.AsSpan(headEnd + 4)]);
    }

    private static KeyValuePair<string, string> ParseHeader(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return new(line[..colon], line[(colon + 1)..].Trim());
    }
}
