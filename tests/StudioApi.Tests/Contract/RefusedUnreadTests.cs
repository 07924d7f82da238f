namespace StudioApi.Tests;

/// <summary>Requests that the server refuses before any code of the application sees them: the envelope all the same.</summary>
public sealed class RefusedUnreadTests(UsualApi usual) : IClassFixture<UsualApi>
{
    private readonly StudioApiProcess api = usual.Api;

    public static TheoryData<string> Requests { get; } = new()
    {
        "GET\r\n\r\n",
        "GET /v1/key\r\n\r\n",
        "GET /v1/key HTTP/1.1\r\n\r\n",
        "GET /v1/key HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /v1/key HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /v1/%00 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /v1/key HTTP/1.1\r\nHost: a\r\nX-Request-Id: \u00fc\r\n\r\n",
        "GET /v1/key HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
        $"GET /v1/{new string('x', 9000)} HTTP/1.1\r\nHost: a\r\n\r\n",
        $"GET /v1/key HTTP/1.1\r\nHost: a\r\nX-API-Key: {new string('x', 40000)}\r\n\r\n",
        "POST /v1/studios HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n",
        "POST /v1/studios HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: nonsense\r\n\r\n",
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Is_invalid_request(string request)
    {
        var answer = await RawHttpConnection.ExchangeLastAsync(api.Address, request);
        Assert.StartsWith("HTTP/1.1 400 Bad Request", answer.StatusLine, StringComparison.Ordinal);
        Assert.StartsWith("""{"error":{"code":"invalid_request","message":""", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"\"requestId\":\"{answer.RequestId}\"", answer.Text, StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal($"{answer.Body.Length}", answer.Header("Content-Length"));
    }
}
