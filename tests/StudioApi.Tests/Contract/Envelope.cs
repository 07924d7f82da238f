namespace StudioApi.Tests;

/// <summary>
/// The answers that the wire contract prescribes, written out from the contract and not from errors.json, so that a
/// slip in the catalog shows too.
/// </summary>
internal static class Envelope
{
    /// <summary>The message of the code for a missing or bad key.</summary>
    public const string InvalidKey = "the API key is missing, unknown, revoked or expired";

    /// <summary>The message of the code for what is not there.</summary>
    public const string NotFound = "the resource does not exist, or this key's account may not see it";

    /// <summary>The message of the code for a closed gate.</summary>
    public const string WriteDisabled = "going live and going offline are switched off";

    /// <summary>The message of the code for a dependency that is down.</summary>
    public const string Unavailable = "a service that this API depends on is down for now";

    /// <summary>The message of the code for an upstream's wrong answer.</summary>
    public const string BadGateway = "an upstream service answered with something unexpected";

    /// <summary>The message of the code for an unforeseen fault.</summary>
    public const string Internal = "an unexpected fault on the server's side";

    /// <summary>The message of the code for a spent key.</summary>
    public const string RateLimited = "the rate limit of this API key is exceeded";

    private static readonly string[] always =
        ["Cache-Control", "X-Content-Type-Options", "Connection", "Content-Length", "Content-Type", "Date", "Server", "X-Request-Id"];

    /// <summary>Demands that an answer is, to the byte, the envelope of an error with the headers of every error.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="statusLine">Its first line after the version: <c>404 Not Found</c>.</param>
    /// <param name="code">Its code.</param>
    /// <param name="message">Its message, as it stands in JSON.</param>
    /// <param name="scope">The value of <c>requiredScope</c>; null where the envelope has none.</param>
    /// <param name="headers">The headers beyond those of every error, by name.</param>
    public static void Is(
        RawHttpResponse answer, string statusLine, string code, string message, string? scope = null, params (string Name, string Value)[] headers)
    {
        var expected = Of(code, message, answer.RequestId, scope);
        Assert.Equal(expected, answer.Text);
        HeadersAre(answer, statusLine, expected.Length, headers);
    }

    /// <summary>The body of an error.</summary>
    public static string Of(string code, string message, string id, string? scope = null)
    {
        var field = scope is null ? "" : $",\"requiredScope\":\"{scope}\"";
        return $"{{\"error\":{{\"code\":\"{code}\",\"message\":\"{message}\",\"requestId\":\"{id}\"{field}}}}}";
    }

    /// <summary>Demands the status line and the headers of an error, and no other.</summary>
    public static void HeadersAre(RawHttpResponse answer, string statusLine, int length, params (string Name, string Value)[] headers)
    {
        Assert.Equal($"HTTP/1.1 {statusLine}", answer.StatusLine);
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal($"{length}", answer.Header("Content-Length"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        foreach (var (name, value) in headers)
        {
            Assert.Equal(value, answer.Header(name));
        }

        var names = always.Concat(headers.Select(header => header.Name)).Order(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(names, answer.Headers.Select(header => header.Key).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }
}
