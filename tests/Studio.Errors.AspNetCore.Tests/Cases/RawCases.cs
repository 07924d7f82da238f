namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>Requests that no client library would send: Kestrel refuses most of them before any middleware.</summary>
internal static class RawCases
{
    private const string Host = "Host: localhost\r\n";

    public static IReadOnlyDictionary<string, string> All { get; } = RequestLines().Concat(Headers()).Concat(Bodies())
        .ToDictionary(raw => raw.Name, raw => raw.Bytes, StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Bytes)> RequestLines() =>
    [
        ("no target", "GET\r\n\r\n"),
        ("no version", "GET /\r\n\r\n"),
        ("no line end but the last", "GET / HTTP/1.1\n\r\n\r\n"),
        ("unknown version", $"GET / HTTP/9.9\r\n{Host}\r\n"),
        ("unknown version, and nothing else", "GET / HTTP/9.9\r\n"),
        ("version of HTTP/2", $"GET / HTTP/2.0\r\n{Host}\r\n"),
        ("another protocol", $"GET / FTP/1.1\r\n{Host}\r\n"),
        ("version in small letters", $"GET / http/1.1\r\n{Host}\r\n"),
        ("empty target", $"GET  HTTP/1.1\r\n{Host}\r\n"),
        ("space before the method", $" GET / HTTP/1.1\r\n{Host}\r\n"),
        ("bad method", $"G@T / HTTP/1.1\r\n{Host}\r\n"),
        ("relative target", $"GET ok HTTP/1.1\r\n{Host}\r\n"),
        ("star for GET", $"GET * HTTP/1.1\r\n{Host}\r\n"),
        ("authority for GET", $"GET localhost:80 HTTP/1.1\r\n{Host}\r\n"),
        ("bad absolute target", $"GET http://[ HTTP/1.1\r\n{Host}\r\n"),
        ("zero byte in the path", $"GET /%00 HTTP/1.1\r\n{Host}\r\n"),
        ("bytes that are not ASCII", $"GET /\xe9 HTTP/1.1\r\n{Host}\r\n"),
        ("request line too long", $"GET /{new string('x', 9000)} HTTP/1.1\r\n{Host}\r\n"),
        ("TLS on a plain port", "\x16\x03\x01\x00\x05\x01\x00\x00\x01\x00\r\n\r\n"),
    ];

    private static IEnumerable<(string Name, string Bytes)> Headers() =>
    [
        ("no host", "GET /ok HTTP/1.1\r\n\r\n"),
        ("two hosts", $"GET /ok HTTP/1.1\r\n{Host}{Host}\r\n"),
        ("host with a space", "GET /ok HTTP/1.1\r\nHost: a b\r\n\r\n"),
        ("host differs from the target", $"GET http://other/ok HTTP/1.1\r\n{Host}\r\n"),
        ("no colon", $"GET /ok HTTP/1.1\r\n{Host}X-Nothing\r\n\r\n"),
        ("no name", $"GET /ok HTTP/1.1\r\n{Host}: x\r\n\r\n"),
        ("space in a name", $"GET /ok HTTP/1.1\r\n{Host}X Y: z\r\n\r\n"),
        ("space before the colon", $"GET /ok HTTP/1.1\r\n{Host}X-Y : z\r\n\r\n"),
        ("folded line", $"GET /ok HTTP/1.1\r\n{Host}X-Y: z\r\n folded\r\n\r\n"),
        ("zero byte in a value", $"GET /ok HTTP/1.1\r\n{Host}X-Y: \0\r\n\r\n"),
        ("carriage return in a value", $"GET /ok HTTP/1.1\r\n{Host}X-Y: a\rb\r\n\r\n"),
        ("value is not UTF-8", $"GET /ok HTTP/1.1\r\n{Host}X-Y: \xff\xfe\r\n\r\n"),
        ("headers too long", $"GET /ok HTTP/1.1\r\n{Host}X-Y: {new string('x', 40000)}\r\n\r\n"),
        ("too many headers", $"GET /ok HTTP/1.1\r\n{Host}{string.Concat(Enumerable.Repeat("X-Y: z\r\n", 200))}\r\n"),
        ("head that never ends", $"GET /ok HTTP/1.1\r\n{Host}"),
    ];

    private static IEnumerable<(string Name, string Bytes)> Bodies() =>
    [
        ("length is no number", $"POST /raw HTTP/1.1\r\n{Host}Content-Length: abc\r\n\r\n"),
        ("length is negative", $"POST /raw HTTP/1.1\r\n{Host}Content-Length: -1\r\n\r\n"),
        ("two lengths", $"POST /raw HTTP/1.1\r\n{Host}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx"),
        ("unknown transfer coding", $"POST /raw HTTP/1.1\r\n{Host}Transfer-Encoding: frob\r\n\r\n"),
        ("chunked is not last", $"POST /raw HTTP/1.1\r\n{Host}Transfer-Encoding: chunked, gzip\r\n\r\n"),
        ("chunk size is no number", $"POST /raw HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n"),
        ("chunk without its end", $"POST /raw HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\n1\r\nxyz\r\n0\r\n\r\n"),
        ("chunks too large", $"POST /raw HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\n1388\r\n{new string('x', 5000)}\r\n0\r\n\r\n"),
        ("body that stalls", $"POST /raw HTTP/1.1\r\n{Host}Content-Length: 4000\r\n\r\nx"),
        ("JSON that stalls", $"POST /body HTTP/1.1\r\n{Host}Content-Type: application/json\r\nContent-Length: 4000\r\n\r\n{{"),
    ];
}
