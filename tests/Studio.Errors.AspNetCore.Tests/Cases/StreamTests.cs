using System.Text.Json;
using Studio.Errors.AspNetCore.Tests.Catalogs;
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
    [InlineData("shop", 1)]
    [InlineData("shop", 3)]
    [InlineData("shop", 70)]
    [InlineData("shop", 1000)]
    [InlineData("problem", 3)]
    [InlineData("problem", 1000)]
    [InlineData("flat", 70)]
    [InlineData("list", 3)]
    [InlineData("list", 1000)]
    public async Task Json_items_end_with_an_error_item(string catalog, int count)
    {
        var application = await applications.GetAsync(catalog, "Production");
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, Get($"/items/{count}"));
        if (response.Status == 500)
        {
            // Nothing had left yet: the stream is a plain error.
            EnvelopeAssert.Holds(response, application.Catalog, application.Catalog.CodeFor(500));
            return;
        }

        Assert.True(response.IsWhole, response.ToString());
        var items = JsonElement.Parse(response.Body.Span).EnumerateArray().ToArray();
        Assert.InRange(items.Length, 1, count + 1);
        Assert.Equal(Enumerable.Range(0, items.Length - 1), items[..^1].Select(item => item.GetProperty("number").GetInt32()));
        HoldsItem(items[^1].GetRawText(), response, application.Catalog);
    }

    [Theory]
    [InlineData("api")]
    [InlineData("problem")]
    [InlineData("list")]
    public async Task Array_that_is_cut_anywhere_ends_with_an_error_item(string catalog)
    {
        var application = await applications.GetAsync(catalog, "Production");
        for (var length = 1; length < Application.EndpointsUnderTest.Pieces.Length; length++)
        {
            var response = await RawHttpConnection.ExchangeAsync(application.Http1, Get($"/pieces/{length}"));
            Assert.True(response.IsWhole, response.ToString());
            var item = JsonElement.Parse(response.Body.Span).EnumerateArray().Last().GetRawText();
            HoldsItem(item, response, application.Catalog);
            Assert.EndsWith($"{item}]", response.Text, StringComparison.Ordinal);
            Assert.StartsWith(response.Text[..^(item.Length + 1)].TrimEnd(','), Application.EndpointsUnderTest.Pieces, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("api", 1)]
    [InlineData("api", 300)]
    [InlineData("problem", 1)]
    [InlineData("flat", 1)]
    [InlineData("list", 1)]
    public async Task Events_end_with_an_error_event(string catalog, int count)
    {
        const string Beginning = "event: error\ndata: ";
        var application = await applications.GetAsync(catalog, "Production");
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, Get($"/events/{count}"));
        Assert.True(response.IsWhole, response.ToString());
        var events = response.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(count + 1, events.Length);
        Assert.StartsWith(Beginning, events[^1], StringComparison.Ordinal);
        HoldsItem(events[^1][Beginning.Length..], response, application.Catalog);
    }

    /// <summary>An item is the whole body of the error, by the picture of its catalog: a client reads it as it reads an answer.</summary>
    private static void HoldsItem(string item, RawHttpResponse response, CatalogUnderTest catalog)
    {
        var error = ErrorResponse.Parse(catalog.Catalog, 500, item);
        Assert.True(error.IsEnvelope, item);
        var shape = catalog.Catalog.Envelope;
        Assert.Equal((catalog.CodeFor(500), response.Header(shape.RequestId.Header)), (error.RawCode, error.RequestId));
        Assert.DoesNotContain("secret", item, StringComparison.OrdinalIgnoreCase);
        if (shape.MediaType == "application/problem+json")
        {
            Assert.Equal(500, JsonElement.Parse(item).GetProperty("status").GetInt32());
        }
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
