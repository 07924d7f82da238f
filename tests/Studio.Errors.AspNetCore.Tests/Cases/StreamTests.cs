using System.Text.Json;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>Faults after bytes have left.</summary>
public sealed class StreamTests(RunningApplications applications) : IClassFixture<RunningApplications>
{
    private static string Get(string path) => $"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n";

    [Fact]
    public async Task Cut_body_does_not_pass_for_a_whole_one()
    {
        var application = await applications.GetAsync("api", "Production");
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        await connection.SendAsync(Get("/cut"));

        // An abort may overtake what was sent before it.
        if (await connection.ReceiveAsync() is { } response)
        {
            Assert.Equal((200, false), (response.Status, response.IsWhole));
            Assert.NotNull(response.Header("X-Request-Id"));
        }

        Assert.Contains(application.Log.Ours, line => line.Id.Id == 5 && Equals(line.Values["Route"], "/cut"));
    }

    [Fact]
    public async Task Stream_that_fails_at_once_is_an_error_of_its_own()
    {
        var application = await applications.GetAsync("api", "Production");
        EnvelopeAssert.Holds(await RawHttpConnection.ExchangeAsync(application.Http1, Get("/items/0")), application.Catalog, "internal");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(70)]
    [InlineData(1000)]
    public async Task Json_items_end_with_an_error_item(int count)
    {
        var application = await applications.GetAsync("shop", "Production");
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, Get($"/items/{count}"));
        if (response.Status == 500)
        {
            // Nothing had left yet: the stream is a plain error.
            EnvelopeAssert.Holds(response, application.Catalog, "broken");
            return;
        }

        Assert.True(response.IsWhole, response.ToString());
        var items = JsonElement.Parse(response.Body.Span).EnumerateArray().ToArray();
        Assert.InRange(items.Length, 1, count + 1);
        Assert.Equal(Enumerable.Range(0, items.Length - 1), items[..^1].Select(item => item.GetProperty("number").GetInt32()));
        var error = items[^1].GetProperty("error");
        Assert.Equal("broken", error.GetProperty("code").GetString());
        Assert.Equal(response.Header("X-Request-Id"), error.GetProperty("requestId").GetString());
    }

    [Fact]
    public async Task Array_that_is_cut_anywhere_ends_with_an_error_item()
    {
        var application = await applications.GetAsync("api", "Production");
        for (var length = 1; length < Application.EndpointsUnderTest.Pieces.Length; length++)
        {
            var response = await RawHttpConnection.ExchangeAsync(application.Http1, Get($"/pieces/{length}"));
            var items = JsonElement.Parse(response.Body.Span).EnumerateArray().ToArray();
            Assert.True(response.IsWhole, response.ToString());
            Assert.Equal("internal", items[^1].GetProperty("error").GetProperty("code").GetString());
            Assert.StartsWith(response.Text.Split("{\"error\"")[0].TrimEnd(','), Application.EndpointsUnderTest.Pieces, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public async Task Events_end_with_an_error_event(int count)
    {
        var application = await applications.GetAsync("api", "Production");
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, Get($"/events/{count}"));
        Assert.True(response.IsWhole, response.ToString());
        var events = response.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(count + 1, events.Length);
        Assert.StartsWith("event: error\ndata: {\"error\":{\"code\":\"internal\"", events[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callback_that_fails_after_the_response_does_no_harm()
    {
        var application = await applications.GetAsync("api", "Production");
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        await connection.SendAsync(Get("/completed") + Get("/own"));
        Assert.Equal("fine", (await connection.ReceiveAsync())!.Text);
        EnvelopeAssert.Holds((await connection.ReceiveAsync())!, application.Catalog, "not_found");
    }

    [Fact]
    public async Task Cached_answer_has_the_id_of_its_own_request()
    {
        var application = await applications.GetAsync("api", "Production");
        var first = await RawHttpConnection.ExchangeAsync(application.Http1, "GET /cached HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: first\r\n\r\n");
        var second = await RawHttpConnection.ExchangeAsync(application.Http1, "GET /cached HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: second\r\n\r\n");
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(("first", "second"), (first.Header("X-Request-Id"), second.Header("X-Request-Id")));
    }

    [Theory]
    [InlineData("/ok")]
    [InlineData("/json")]
    [InlineData("/empty")]
    [InlineData("/range")]
    public async Task Success_is_left_alone_and_has_an_id(string path)
    {
        var application = await applications.GetAsync("api", "Production");
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, Get(path));
        Assert.InRange(response.Status, 200, 204);
        Assert.Matches("^req_[0-9a-f]{16}$", response.Header("X-Request-Id"));
        Assert.Null(response.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("GET", "", 200)]
    [InlineData("HEAD", "", 200)]
    [InlineData("GET", "Range: bytes=0-9\r\n", 206)]
    [InlineData("GET", "If-None-Match: *\r\n", 304)]
    public async Task File_is_left_alone_and_has_an_id(string method, string header, int status)
    {
        var application = await applications.GetAsync("api", "Production");
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        await connection.SendAsync($"{method} {Application.EndpointsUnderTest.File} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n");
        var response = await connection.ReceiveAsync(isHead: method == "HEAD");
        Assert.Equal((status, true), (response!.Status, response.IsWhole));
        Assert.Matches("^req_[0-9a-f]{16}$", response.RequestId);
        Assert.NotNull(response.Header("ETag"));
    }

    [Fact]
    public async Task Script_of_another_origin_may_read_the_headers_of_the_contract()
    {
        var application = await applications.GetAsync("api", "Production");
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, "GET /throw HTTP/1.1\r\nHost: localhost\r\nOrigin: https://x.example\r\n\r\n");
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Equal("X-Request-Id, Retry-After", response.Header("Access-Control-Expose-Headers"));
    }
}
