using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>A well-formed request that can be sent over every version of HTTP.</summary>
internal sealed record WireRequest(string Method, string Path, string? Body = null, params string[] Headers)
{
    /// <summary>The bytes of HTTP/1.1, as Latin-1 text.</summary>
    public string ToHttp1()
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Method} {Path} HTTP/1.1\r\n");
        if (!Headers.Any(header => header.StartsWith("Host:", StringComparison.Ordinal)))
        {
            head.Append("Host: localhost\r\n");
        }

        foreach (var header in Headers)
        {
            head.Append(header).Append("\r\n");
        }

        if (Body is not null && !Headers.Any(header => header.StartsWith("Transfer-Encoding", StringComparison.Ordinal)))
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n");
        }

        return head.Append("\r\n").Append(Body).ToString();
    }

    /// <summary>The same request for a client of HTTP/2.</summary>
    public HttpRequestMessage ToHttp2(Uri address)
    {
        var message = new HttpRequestMessage(new(Method), new Uri(address, Path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(Body));
        }

        foreach (var parts in Headers.Select(header => header.Split(": ", 2)))
        {
            Add(message, parts[0], parts[1]);
        }

        return message;
    }

    private static void Add(HttpRequestMessage message, string name, string value)
    {
        if (name == "Host")
        {
            message.Headers.Host = value;
        }
        else if (!message.Headers.TryAddWithoutValidation(name, value))
        {
            ((HttpHeaders)message.Content!.Headers).TryAddWithoutValidation(name, value);
        }
    }
}
