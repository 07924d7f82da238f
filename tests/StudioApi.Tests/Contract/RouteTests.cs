using System.Text.RegularExpressions;

namespace StudioApi.Tests;

/// <summary>Every row of the table of routes, where all goes well.</summary>
public sealed partial class RouteTests(WritableApi writable) : IClassFixture<WritableApi>
{
    private const string MainStage =
        """{"id":"std_demo_main","name":"Main stage","live":false,"createdAt":"2026-01-09T12:00:00+00:00"}""";

    private const string Finale =
        """{"id":"str_demo_finale","startedAt":"2026-01-11T20:00:00+00:00","endedAt":"2026-01-11T22:15:00+00:00"}""";

    private const string Opening =
        """{"id":"str_demo_opening","startedAt":"2026-01-10T18:00:00+00:00","endedAt":"2026-01-10T19:30:00+00:00"}""";

    private readonly StudioApiProcess api = writable.Api;

    [Theory]
    [InlineData("GET /v1/studios/std_demo_main", MainStage)]
    [InlineData("GET /v1/studios/std_demo_main/streams", $$"""{"items":[{{Finale}},{{Opening}}],"nextCursor":null}""")]
    [InlineData("GET /v1/studios/std_demo_side/streams", """{"items":[],"nextCursor":null}""")]
    [InlineData("GET /v1/studios/std_demo_main/streams/str_demo_finale", Finale)]
    public async Task Reads(string request, string body)
    {
        var answer = await api.SendAsync(request, Keys.Reader);
        Assert.Equal(body, answer.Text);
        Assert.Equal(200, answer.Status);
        Assert.StartsWith("req_", answer.RequestId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_studios()
    {
        var answer = await api.SendAsync("GET /v1/studios?limit=1", Keys.Reader);
        Assert.Matches($$"""^\{"items":\[{{Regex.Escape(MainStage)}}\],"nextCursor":"[A-Za-z0-9_-]+"\}$""", answer.Text);
    }

    [Fact]
    public async Task Creates_a_studio()
    {
        var created = await api.SendJsonAsync("POST /v1/studios", """{"name":" Rooftop "}""", Keys.Other);

        var id = CreatedStudio().Match(created.Text).Groups["id"].Value;
        Assert.Equal(201, created.Status);
        Assert.Equal($"/v1/studios/{id}", created.Header("Location"));
        Assert.Equal(created.Text, (await api.SendAsync($"GET /v1/studios/{id}", Keys.Other)).Text);
    }

    [Fact]
    public async Task Goes_live_and_offline_and_may_repeat_both()
    {
        const string Live = """{"id":"std_demo_booth","name":"Interview booth","live":true,"createdAt":"2026-01-09T12:00:00+00:00"}""";
        const string Offline = """{"id":"std_demo_booth","name":"Interview booth","live":false,"createdAt":"2026-01-09T12:00:00+00:00"}""";

        Assert.Equal(Live, (await api.SendAsync("POST /v1/studios/std_demo_booth/go-live", Keys.Owner)).Text);
        Assert.Equal(Live, (await api.SendAsync("POST /v1/studios/std_demo_booth/go-live", Keys.Owner)).Text);
        Assert.Equal(Live, (await api.SendAsync("GET /v1/studios/std_demo_booth", Keys.Owner)).Text);
        Assert.Single(LiveStream().Matches((await api.SendAsync("GET /v1/studios/std_demo_booth/streams", Keys.Owner)).Text));

        Assert.Equal(Offline, (await api.SendAsync("POST /v1/studios/std_demo_booth/go-offline", Keys.Owner)).Text);
        Assert.Equal(Offline, (await api.SendAsync("POST /v1/studios/std_demo_booth/go-offline", Keys.Owner)).Text);
        Assert.Equal(Offline, (await api.SendAsync("GET /v1/studios/std_demo_booth", Keys.Owner)).Text);
        Assert.Empty(LiveStream().Matches((await api.SendAsync("GET /v1/studios/std_demo_booth/streams", Keys.Owner)).Text));
    }

    [Theory]
    [InlineData("/v1/key")]
    [InlineData("/v1/studios")]
    [InlineData("/v1/studios/std_demo_main")]
    [InlineData("/v1/studios/std_demo_main/streams")]
    [InlineData("/v1/studios/std_demo_main/streams/str_demo_finale")]
    public async Task Answers_HEAD_as_GET_without_a_body(string path)
    {
        var answer = await api.SendAsync($"HEAD {path}", Keys.Owner);
        Assert.Equal("HTTP/1.1 200 OK", answer.StatusLine);
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal(0, answer.Body.Length);
    }

    [GeneratedRegex("""^\{"id":"(?<id>std_[0-9a-f]{16})","name":"Rooftop","live":false,"createdAt":"[^"]+"\}$""")]
    private static partial Regex CreatedStudio();

    [GeneratedRegex("\"endedAt\":null")]
    private static partial Regex LiveStream();
}
