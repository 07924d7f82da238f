using System.Text;

namespace StudioApi.Tests;

/// <summary>Which keys a request may carry, where, and that nobody else gets to see them.</summary>
public sealed class KeyTests(UsualApi usual) : IClassFixture<UsualApi>
{
    private readonly StudioApiProcess api = usual.Api;

    [Theory]
    [InlineData(Keys.Owner)]
    [InlineData("x-api-key: sk_live_demo_owner")]
    [InlineData("Authorization: Bearer sk_live_demo_owner")]
    [InlineData("Authorization: bearer   sk_live_demo_owner")]
    [InlineData("Authorization: Bearer sk_live_demo_owner\r\n" + Keys.Owner)]
    public async Task Accepts_a_good_key(string headers)
    {
        var answer = await api.SendAsync("GET /v1/key", headers);
        Assert.Equal(
            """{"id":"key_demo_owner","account":"acc_demo","scopes":["studio:read","studio:write","stream:golive"],"expiresAt":null}""",
            answer.Text);
        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("Authorization: Bearer sk_live_demo_owner\r\n" + Keys.Reader)]
    [InlineData("Authorization: Basic c2s6c2s=\r\n" + Keys.Owner)]
    [InlineData(Keys.Owner + "\r\n" + Keys.Reader)]
    [InlineData("X-API-Key: sk_live_demo_owner,sk_live_demo_reader")]
    [InlineData("X-API-Key:")]
    [InlineData("Authorization: Bearer")]
    [InlineData("X-API-Key: SK_LIVE_DEMO_OWNER")]
    [InlineData("X-API-Key: ' OR 1=1 --")]
    [InlineData("Authorization: Bearer Bearer sk_live_demo_owner")]
    public async Task Refuses_keys_that_are_unknown_or_differ(string headers) => Envelope.Is(
        await api.SendAsync("GET /v1/key", headers),
        "401 Unauthorized", "invalid_key", Envelope.InvalidKey, headers: ("WWW-Authenticate", "Bearer error=\"invalid_token\""));

    [Theory]
    [InlineData("Authorization: Basic c2s6c2s=")]
    [InlineData("Authorization:")]
    [InlineData("Cookie: X-API-Key=sk_live_demo_owner")]
    public async Task Tells_a_caller_without_a_key_how_to_send_one(string header) => Envelope.Is(
        await api.SendAsync("GET /v1/key?X-API-Key=sk_live_demo_owner", header),
        "401 Unauthorized", "invalid_key", Envelope.InvalidKey, headers: ("WWW-Authenticate", "Bearer"));

    [Fact]
    public async Task Is_neither_stored_nor_logged_nor_answered()
    {
        const string Secret = "sk_live_of_somebody_who_mistyped";
        var answer = await api.SendAsync("GET /v1/studios", $"X-API-Key: {Secret}", $"X-Request-Id: {Secret}");

        Assert.Equal(401, answer.Status);
        Assert.DoesNotContain("sk_live", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Headers, header => header.Value.Contains("sk_live", StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, api.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_live", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(api.Database)), StringComparison.Ordinal);
    }
}
