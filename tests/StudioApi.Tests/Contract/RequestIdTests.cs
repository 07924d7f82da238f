using System.Text.RegularExpressions;

namespace StudioApi.Tests;

/// <summary>X-Request-Id is on every response: the client's own where it is fit to be shown, one of ours elsewhere.</summary>
public sealed partial class RequestIdTests(UsualApi usual) : IClassFixture<UsualApi>
{
    private readonly StudioApiProcess api = usual.Api;

    [Theory]
    [InlineData("a")]
    [InlineData("req_9f2c1a7b4e5d6f80")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")]
    [InlineData("A.z_0~:+/=@-9")]
    [InlineData("sk-not-a-key")]
    public async Task A_fit_id_is_echoed_with_errors_and_successes(string id)
    {
        var error = await api.SendAsync("GET /v1/studios/std_nowhere", Keys.Owner, $"X-Request-Id: {id}");
        Assert.Equal(id, error.RequestId);
        Assert.Contains($"\"requestId\":\"{id}\"", error.Text, StringComparison.Ordinal);
        Assert.Equal(id, (await api.SendAsync("GET /v1/key", Keys.Owner, $"x-request-id: {id}")).RequestId);
        Assert.Equal(id, (await api.SendAsync("HEAD /v1/key", Keys.Owner, $"X-Request-Id: {id}")).RequestId);
        Assert.Equal(id, (await api.SendAsync("GET /v1/key", $"X-Request-Id: {id}")).RequestId);
    }

    [Fact]
    public async Task The_longest_id_has_128_characters()
    {
        var longest = new string('x', 128);
        Assert.Equal(longest, (await api.SendAsync("GET /v1/key", Keys.Owner, $"X-Request-Id: {longest}")).RequestId);
        await ReplacedAsync($"X-Request-Id: {longest}x");
    }

    [Theory]
    [InlineData("X-Request-Id:")]
    [InlineData("X-Request-Id: two words")]
    [InlineData("X-Request-Id: a,b")]
    [InlineData("X-Request-Id: <script>alert(1)</script>")]
    [InlineData("X-Request-Id: \"quoted\"")]
    [InlineData("X-Request-Id: back\\slash")]
    [InlineData("X-Request-Id: \u00c3\u00bcmlaut")]
    [InlineData("X-Request-Id: sk_live_demo_owner")]
    [InlineData("X-Request-Id: a\r\nX-Request-Id: a")]
    public async Task An_unfit_id_is_replaced(string header) => await ReplacedAsync(header);

    [Fact]
    public async Task Every_made_id_is_another() => Assert.NotEqual(
        (await api.SendAsync("GET /v1/key")).RequestId,
        (await api.SendAsync("GET /v1/key")).RequestId);

    private async Task ReplacedAsync(string header)
    {
        Assert.Matches(Made(), (await api.SendAsync("GET /v1/key", Keys.Owner, header)).RequestId);
        var error = await api.SendAsync("GET /v1/studios/std_nowhere", Keys.Owner, header);
        Assert.Matches(Made(), error.RequestId);
        Envelope.Is(error, "404 Not Found", "not_found", Envelope.NotFound);
    }

    [GeneratedRegex("^req_[0-9a-f]{16}$")]
    private static partial Regex Made();
}
