namespace Studio.Errors.AspNetCore.Tests.Load;

/// <summary>Damages a request: bytes are flipped, cut out, repeated or replaced by what parsers trip over.</summary>
internal static class Mutation
{
    private static readonly string[] Stumbles =
        ["\r\n", "\r", "\n", "\0", " ", ":", "%", "%00", "\xff", "HTTP/1.0", "HEAD", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "0\r\n\r\n", "-1", "99999999999"];

    public static string Damage(string request, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(request.Length);
            var length = Math.Min(random.Next(1, 12), request.Length - at);
            request = random.Next(5) switch
            {
                0 => request.Remove(at, length),
                1 => request.Insert(at, request.Substring(at, length)),
                2 => request.Insert(at, Stumbles[random.Next(Stumbles.Length)]),
                _ => request[..at] + (char)random.Next(256) + request[(at + 1)..],
            };
            request = request.Length == 0 ? "\r\n" : request;
        }

        return request;
    }
}
