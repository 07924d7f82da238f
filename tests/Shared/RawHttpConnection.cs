using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Studio.Errors.Testing;

/// <summary>
/// An HTTP/1.1 connection that sends exactly the bytes it is given and reads responses strictly: what a client library
/// would repair or hide, a test must see.
/// </summary>
public sealed class RawHttpConnection : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Socket socket;
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    private RawHttpConnection(Socket socket, Stream stream)
    {
        this.socket = socket;
        this.stream = stream;
    }

    /// <summary>Connects.</summary>
    /// <param name="address">The server's address; <c>https</c> takes any certificate.</param>
    /// <returns>The connection.</returns>
    public static async Task<RawHttpConnection> OpenAsync(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        Stream stream = new NetworkStream(socket, ownsSocket: true);
        if (address.Scheme == Uri.UriSchemeHttps)
        {
            var tls = new SslStream(stream);
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = address.Host,
#pragma warning disable CA5359 // The test made the certificate itself, a moment ago.
                RemoteCertificateValidationCallback = static (_, _, _, _) => true,
#pragma warning restore CA5359
            });
            stream = tls;
        }

        return new(socket, stream);
    }

    /// <summary>Sends one request on a connection of its own and reads its response.</summary>
    /// <param name="address">The server's address.</param>
    /// <param name="request">The request's bytes as Latin-1 text, with its own line ends.</param>
    /// <returns>The response.</returns>
    public static async Task<RawHttpResponse> ExchangeAsync(Uri address, string request)
    {
        await using var connection = await OpenAsync(address);
        await connection.SendAsync(request);
        return await connection.ReceiveAsync(IsHead(request))
            ?? throw new InvalidOperationException("The server closed the connection without an answer.");
    }

    /// <summary>Sends one request that ends its connection, and reads its response: nothing may come after it.</summary>
    /// <param name="address">The server's address.</param>
    /// <param name="request">The request's bytes as Latin-1 text, with its own line ends.</param>
    /// <returns>The response.</returns>
    public static async Task<RawHttpResponse> ExchangeLastAsync(Uri address, string request)
    {
        await using var connection = await OpenAsync(address);
        await connection.SendAsync(request);
        var response = await connection.ReceiveAsync(IsHead(request))
            ?? throw new InvalidOperationException("The server closed the connection without an answer.");
        return await connection.ReadToEndAsync() is [] ? response : throw new FormatException($"More came after {response}");
    }

    /// <summary>Sends text, one byte a character.</summary>
    /// <param name="latin1">The bytes as Latin-1 text.</param>
    /// <returns>Done once the socket has them.</returns>
    public Task SendAsync(string latin1) => SendAsync(Encoding.Latin1.GetBytes(latin1));

    /// <summary>Sends bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>Done once the socket has them.</returns>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await stream.WriteAsync(bytes);

    /// <summary>Ends the sending side; the server may still answer.</summary>
    public void EndSending() => socket.Shutdown(SocketShutdown.Send);

    /// <summary>Cuts the connection with a reset, as a crashed client would.</summary>
    public void Reset()
    {
        socket.LingerState = new(enable: true, seconds: 0);
        socket.Close();
    }

    /// <summary>Reads the next final response; interim ones (1xx) are passed over.</summary>
    /// <param name="isHead">Whether the request was a HEAD, whose response has no body.</param>
    /// <returns>The response; null where the connection ended cleanly before its first byte.</returns>
    /// <exception cref="FormatException">The bytes are no HTTP/1.1 response.</exception>
    /// <exception cref="EndOfStreamException">The connection ended inside the head.</exception>
    public async Task<RawHttpResponse?> ReceiveAsync(bool isHead = false)
    {
        while (await ReadHeadAsync() is { } head)
        {
            if (head.Status >= 200)
            {
                return isHead || head.Status is 204 or 304 ? head : await ReadBodyAsync(head);
            }
        }

        return null;
    }

    /// <summary>Reads until the server closes: what is left must be nothing, where all responses were read.</summary>
    /// <returns>The bytes.</returns>
    public async Task<byte[]> ReadToEndAsync()
    {
        var rest = new List<byte>();
        do
        {
            rest.AddRange(buffer.AsSpan(start, end - start));
            start = end;
        }
        while (await FillAsync());
        return [.. rest];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        socket.Dispose();
    }

    private static bool IsHead(string request) => request.StartsWith("HEAD ", StringComparison.Ordinal);

    private async Task<RawHttpResponse?> ReadHeadAsync()
    {
        if (await ReadLineAsync() is not { } statusLine)
        {
            return null;
        }

        if (!statusLine.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) || statusLine.Length < 13 || !int.TryParse(statusLine.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            throw new FormatException($"No status line: '{statusLine}'");
        }

        var headers = new List<KeyValuePair<string, string>>();
        while (await ReadLineAsync() is not "" and var line)
        {
            if (line is null)
            {
                throw new EndOfStreamException($"The connection ended inside a head: '{statusLine}'");
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(colon > 0 ? new(line[..colon], line[(colon + 1)..].Trim()) : throw new FormatException($"No header: '{line}'"));
        }

        return new(status, headers, ReadOnlyMemory<byte>.Empty, IsWhole: true) { StatusLine = statusLine };
    }

    private async Task<RawHttpResponse> ReadBodyAsync(RawHttpResponse head)
    {
        if (head.Header("Transfer-Encoding") is { } coding)
        {
            return coding == "chunked" ? await ReadChunksAsync(head) : throw new FormatException($"Unknown coding '{coding}'");
        }

        if (head.ContentLength is { } length)
        {
            var body = await ReadBytesAsync(length);
            return head with { Body = body, IsWhole = body.Length == length };
        }

        return head with { Body = await ReadToEndAsync() };
    }

    private async Task<RawHttpResponse> ReadChunksAsync(RawHttpResponse head)
    {
        var body = new List<byte>();
        try
        {
            while (await ReadLineAsync() is { } size)
            {
                var length = int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                var chunk = await ReadBytesAsync(length);
                body.AddRange(chunk);
                var lineEnd = await ReadLineAsync();
                if (chunk.Length < length || lineEnd is null || length == 0)
                {
                    return head with { Body = body.ToArray(), IsWhole = length == 0 && lineEnd is "" };
                }
            }
        }
        catch (EndOfStreamException)
        {
            // Cut inside a chunk's line.
        }

        return head with { Body = body.ToArray(), IsWhole = false };
    }

    private async Task<byte[]> ReadBytesAsync(int length)
    {
        var bytes = new List<byte>(length);
        while (bytes.Count < length && (start < end || await FillAsync()))
        {
            var take = Math.Min(length - bytes.Count, end - start);
            bytes.AddRange(buffer.AsSpan(start, take));
            start += take;
        }

        return [.. bytes];
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (start < end || await FillAsync())
        {
            var character = (char)buffer[start++];
            if (character == '\n')
            {
                return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : throw new FormatException($"A line without CR: '{line}'");
            }

            line.Append(character);
        }

        return line.Length == 0 ? null : throw new EndOfStreamException($"The connection ended inside a line: '{line}'");
    }

    private async Task<bool> FillAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        start = 0;
        end = 0;
        try
        {
            end = await stream.ReadAsync(buffer, patience.Token);
        }
        catch (IOException)
        {
            // A reset ends the connection, too; the caller sees a cut response.
        }

        return end > 0;
    }
}
