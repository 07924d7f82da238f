namespace StudioApi.Tests;

/// <summary>Key, rate limit, scope, write gate, look-up: of two things that are wrong, the earlier one is answered.</summary>
public sealed class OrderOfChecksTests(UsualApi usual) : IClassFixture<UsualApi>
{
    private readonly StudioApiProcess api = usual.Api;

    [Fact]
    public async Task A_spent_key_gets_429_on_a_route_it_has_no_scope_for()
    {
        await using var strict = await StudioApiProcess.StartAsync("Studio__RateLimit__PermitsPerMinute=1");
        await strict.SendAsync("GET /v1/key", Keys.Reader);

        var answer = await strict.SendAsync("POST /v1/studios/std_demo_main/go-live", Keys.Reader);

        var delay = answer.Header("Retry-After")!;
        Envelope.Is(answer, "429 Too Many Requests", "rate_limited", Envelope.RateLimited, headers: ("Retry-After", delay));
    }

    [Fact]
    public async Task Each_key_has_permits_of_its_own_and_a_bad_key_spends_nobodys()
    {
        await using var strict = await StudioApiProcess.StartAsync("Studio__RateLimit__PermitsPerMinute=1");
        Assert.Equal(401, (await strict.SendAsync("GET /v1/key", Keys.Revoked)).Status);
        Assert.Equal(401, (await strict.SendAsync("GET /v1/key", Keys.Revoked)).Status);
        Assert.Equal(401, (await strict.SendAsync("GET /v1/key")).Status);
        Assert.Equal(200, (await strict.SendAsync("GET /v1/key", Keys.Owner)).Status);
        Assert.Equal(429, (await strict.SendAsync("GET /v1/key", "Authorization: Bearer sk_live_demo_owner")).Status);
        Assert.Equal(200, (await strict.SendAsync("GET /v1/key", Keys.Reader)).Status);
    }

    [Theory]
    [InlineData("POST /v1/studios/std_nowhere/go-live", null, 401)]
    [InlineData("POST /v1/studios/std_nowhere/go-live", Keys.Reader, 403)]
    [InlineData("POST /v1/studios/std_nowhere/go-live", Keys.Owner, 503)]
    [InlineData("POST /v1/studios/std_other_main/go-offline", Keys.Owner, 503)]
    public async Task The_earlier_check_answers(string request, string? key, int status) =>
        Assert.Equal(status, (await api.SendAsync(request, key is null ? [] : [key])).Status);

    [Fact]
    public async Task The_look_up_comes_before_the_ingest()
    {
        await using var upstream = new Upstream(200, """{"state":"live"}""");
        await using var open = await StudioApiProcess.StartAsync("Studio__Writes=Enabled", $"Studio__Ingest__BaseUrl={upstream.Address}");

        Assert.Equal(404, (await open.SendAsync("POST /v1/studios/std_nowhere/go-live", Keys.Owner)).Status);
        Assert.Equal(404, (await open.SendAsync("POST /v1/studios/std_other_main/go-live", Keys.Owner)).Status);
        Assert.Empty(upstream.Requests);
        Assert.Equal(200, (await open.SendAsync("POST /v1/studios/std_demo_main/go-live", Keys.Owner)).Status);
        Assert.Equal(["POST /ingest/studios/std_demo_main/live HTTP/1.1"], upstream.Requests);
    }
}
