namespace StudioApi.Tests;

/// <summary>A key acts only inside its account: what is another's looks just like what does not exist.</summary>
public sealed class IsolationTests(WritableApi writable) : IClassFixture<WritableApi>
{
    private const string SameId = "X-Request-Id: same";

    private readonly StudioApiProcess api = writable.Api;

    [Theory]
    [InlineData("GET /v1/studios/{0}")]
    [InlineData("GET /v1/studios/{0}/streams")]
    [InlineData("GET /v1/studios/{0}/streams/str_demo_finale")]
    [InlineData("GET /v1/studios/std_other_main/streams/{0}")]
    [InlineData("POST /v1/studios/{0}/go-live")]
    [InlineData("POST /v1/studios/{0}/go-offline")]
    public async Task Anothers_is_answered_like_nothing(string request)
    {
        var anothers = await api.SendAsync(Fill(request, request.Contains("streams/{0}", StringComparison.Ordinal) ? "str_demo_finale" : "std_demo_main"), Keys.Other, SameId);
        var nothing = await api.SendAsync(Fill(request, "nowhere"), Keys.Other, SameId);

        Envelope.Is(anothers, "404 Not Found", "not_found", Envelope.NotFound);
        Assert.Equal(nothing.Text, anothers.Text);
        Assert.Equal(nothing.StatusLine, anothers.StatusLine);
    }

    [Fact]
    public async Task A_list_holds_only_the_accounts_own()
    {
        Assert.DoesNotContain("std_other", (await api.SendAsync("GET /v1/studios?limit=100", Keys.Owner)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("std_demo", (await api.SendAsync("GET /v1/studios?limit=100", Keys.Other)).Text, StringComparison.Ordinal);
    }

    private static string Fill(string request, string id) => request.Replace("{0}", id, StringComparison.Ordinal);
}
