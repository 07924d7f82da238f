namespace StudioApi.Tests;

/// <summary>What the API answers when the ingest, a real server, misbehaves.</summary>
public sealed class UpstreamTests(IngestApi ingest) : IClassFixture<IngestApi>
{
    private const string GoLive = "POST /v1/studios/std_demo_main/go-live";

    private readonly Upstream upstream = ingest.Upstream;
    private readonly StudioApiProcess api = ingest.Api;

    [Theory]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 404 Nowhere\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Elsewhere\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 204 Nothing\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<h1>Hello</h1>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 19\r\n\r\n{\"state\":\"offline\"}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnull")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"state\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=nonsense\r\nContent-Length: 16\r\n\r\n{\"state\":\"live\"}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"state\":\"live\"}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999999\r\n\r\n")]
    [InlineData("220 smtp.example ready\r\n")]
    [InlineData("")]
    public async Task An_unexpected_answer_is_bad_gateway(string bytes)
    {
        upstream.Reply = bytes;
        Envelope.Is(await api.SendAsync(GoLive, Keys.Owner), "502 Bad Gateway", "bad_gateway", Envelope.BadGateway);
        Assert.Contains("\"live\":false", (await api.SendAsync("GET /v1/studios/std_demo_main", Keys.Owner)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_in_time_is_unavailable()
    {
        upstream.Reply = null;
        Envelope.Is(await api.SendAsync(GoLive, Keys.Owner), "503 Service Unavailable", "unavailable", Envelope.Unavailable);
    }

    [Fact]
    public async Task A_refused_connection_is_unavailable()
    {
        await using var alone = await StudioApiProcess.StartAsync("Studio__Writes=Enabled", "Studio__Ingest__BaseUrl=http://127.0.0.1:1");
        Envelope.Is(await alone.SendAsync(GoLive, Keys.Owner), "503 Service Unavailable", "unavailable", Envelope.Unavailable);
    }

    [Fact]
    public async Task Going_offline_tells_the_ingest_so()
    {
        upstream.Answer(200, """{"state":"offline"}""");
        Assert.Equal(200, (await api.SendAsync("POST /v1/studios/std_demo_side/go-offline", Keys.Owner)).Status);
        Assert.Equal("POST /ingest/studios/std_demo_side/offline HTTP/1.1", upstream.Requests[^1]);
    }
}
