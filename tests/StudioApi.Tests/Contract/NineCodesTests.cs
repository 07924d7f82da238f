using System.Text.RegularExpressions;

namespace StudioApi.Tests;

/// <summary>Each code of the contract's table, provoked for real: status line, headers and body, to the byte.</summary>
public sealed partial class NineCodesTests(UsualApi usual) : IClassFixture<UsualApi>
{
    private readonly StudioApiProcess api = usual.Api;

    [Fact]
    public async Task Invalid_request() => Envelope.Is(
        await api.SendAsync("GET /v1/studios?limit=0", Keys.Owner),
        "400 Bad Request", "invalid_request", "limit must be a whole number from 1 to 100");

    [Fact]
    public async Task Invalid_key_without_a_key() => Envelope.Is(
        await api.SendAsync("GET /v1/key"),
        "401 Unauthorized", "invalid_key", Envelope.InvalidKey, headers: ("WWW-Authenticate", "Bearer"));

    [Theory]
    [InlineData("X-API-Key: sk_live_nobody")]
    [InlineData("Authorization: Bearer sk_live_nobody")]
    [InlineData(Keys.Revoked)]
    [InlineData(Keys.Expired)]
    public async Task Invalid_key_with_a_bad_key(string header) => Envelope.Is(
        await api.SendAsync("GET /v1/key", header),
        "401 Unauthorized", "invalid_key", Envelope.InvalidKey, headers: ("WWW-Authenticate", "Bearer error=\"invalid_token\""));

    [Theory]
    [InlineData("POST /v1/studios/std_demo_main/go-live", "stream:golive")]
    [InlineData("POST /v1/studios/std_demo_main/go-offline", "stream:golive")]
    [InlineData("POST /v1/studios", "studio:write")]
    public async Task Insufficient_scope(string request, string scope) => Envelope.Is(
        await api.SendAsync(request, Keys.Reader),
        "403 Forbidden", "insufficient_scope", $"the API key is missing the required scope: {scope}", scope,
        ("WWW-Authenticate", $"Bearer error=\"insufficient_scope\", scope=\"{scope}\""));

    [Fact]
    public async Task Not_found() => Envelope.Is(
        await api.SendAsync("GET /v1/studios/std_nowhere", Keys.Owner), "404 Not Found", "not_found", Envelope.NotFound);

    [Fact]
    public async Task Rate_limited()
    {
        await using var strict = await StudioApiProcess.StartAsync("Studio__RateLimit__PermitsPerMinute=1");
        Assert.Equal(200, (await strict.SendAsync("GET /v1/key", Keys.Owner)).Status);

        var answer = await strict.SendAsync("GET /v1/key", Keys.Owner);

        var delay = answer.Header("Retry-After");
        Assert.InRange(int.Parse(delay!, provider: null), 1, 60);
        Envelope.Is(answer, "429 Too Many Requests", "rate_limited", Envelope.RateLimited, headers: ("Retry-After", delay!));
    }

    [Theory]
    [InlineData("POST /v1/studios/std_demo_main/go-live")]
    [InlineData("POST /v1/studios/std_demo_main/go-offline")]
    public async Task Write_disabled(string request) => Envelope.Is(
        await api.SendAsync(request, Keys.Owner), "503 Service Unavailable", "write_disabled", Envelope.WriteDisabled);

    [Fact]
    public async Task Unavailable()
    {
        await using var other = await StudioApiProcess.StartAsync();
        using var locked = DatabaseFault.Lock(other.Database);
        Envelope.Is(
            await other.SendAsync("GET /v1/key", Keys.Owner), "503 Service Unavailable", "unavailable", Envelope.Unavailable);
    }

    [Fact]
    public async Task Bad_gateway()
    {
        await using var upstream = new Upstream(418, "{}");
        await using var other = await StudioApiProcess.StartAsync("Studio__Writes=Enabled", $"Studio__Ingest__BaseUrl={upstream.Address}");
        Envelope.Is(
            await other.SendAsync("POST /v1/studios/std_demo_main/go-live", Keys.Owner),
            "502 Bad Gateway", "bad_gateway", Envelope.BadGateway);
    }

    [Fact]
    public async Task Internal() => Envelope.Is(
        await api.SendAsync("GET /v1/studios/std_demo_damaged/streams/str_demo_damaged", Keys.Owner),
        "500 Internal Server Error", "internal", Envelope.Internal);

    [Fact]
    public async Task A_request_id_is_made_where_none_was_sent() =>
        Assert.Matches(MadeId(), (await api.SendAsync("GET /v1/studios/std_nowhere", Keys.Owner)).RequestId);

    [GeneratedRegex("^req_[0-9a-f]{16}$")]
    private static partial Regex MadeId();
}
