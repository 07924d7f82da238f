using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>What an application said of another body doesn't stand on the error that takes its place.</summary>
public sealed class ForeignHeadersTests
{
    private static readonly string[] Removed =
    [
        "Content-Encoding", "Content-Range", "Content-Disposition", "Content-Language", "Content-Location", "Accept-Ranges", "ETag", "Last-Modified",
        "Expires", "Pragma", "Age", "CDN-Cache-Control", "Cloudflare-CDN-Cache-Control", "akamai-cache-control", "X-LiteSpeed-Cache-Control", "Surrogate-Control",
        "Edge-Control", "X-Accel-Expires", "X-Accel-Redirect", "X-Sendfile", "Content-Digest", "Repr-Digest", "Digest", "Content-MD5", "Signature",
        "Signature-Input", "Trailer", "Location", "Refresh", "SourceMap", "Use-As-Dictionary",
    ];

    private static readonly string[] Kept =
        ["Link", "Vary", "Set-Cookie", "Content-Security-Policy", "Strict-Transport-Security", "Deprecation", "Server-Timing", "Surrogate-Key"];

    [Theory]
    [InlineData("/returned", "not_found")]
    [InlineData("/status", "unavailable")]
    [InlineData("/body", "unavailable")]
    [InlineData("/thrown", "internal")]
    [InlineData("/late", "not_found")]
    public async Task Headers_of_another_body_go_and_others_stay(string path, string code)
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, Map);
        var response = await ours.GetAsync(path);
        EnvelopeAssert.Holds(response, CatalogUnderTest.Api, code);
        Assert.DoesNotContain(Removed, name => response.Header(name) is not null);
        Assert.DoesNotContain(Kept, name => response.Header(name) is null);
    }

    [Fact]
    public async Task A_success_keeps_every_one()
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, Map);
        var response = await ours.GetAsync("/fine");
        Assert.DoesNotContain(Removed.Concat(Kept), name => response.Header(name) is null);
        Assert.Null(response.Header("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("/returned", 404)]
    [InlineData("/thrown", 500)]
    [InlineData("/fine", 200)]
    public async Task Trailers_go_with_the_body_that_they_follow(string path, int status)
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, Map);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(ours.Http2, path)) { Version = new(2, 0), VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await client.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200, response.TrailingHeaders.Contains("X-Sum"));
        Assert.Equal(status == 200, response.Headers.Contains("Trailer"));
    }

    [Fact]
    public async Task A_reason_phrase_goes_with_its_status()
    {
        static void MapPhrase(WebApplication app) => app.MapGet("/teapot", (HttpContext context) =>
        {
            context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = "a secret";
            context.Response.StatusCode = 418;
        });
        await using var plain = await PlainKestrel.StartAsync(withCatalog: false, _ => { }, MapPhrase);
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, MapPhrase);
        Assert.Equal("HTTP/1.1 418 a secret", (await plain.GetAsync("/teapot")).StatusLine);
        Assert.Equal("HTTP/1.1 400 Bad Request", (await ours.GetAsync("/teapot")).StatusLine);
    }

    [Theory]
    [InlineData("/then/200")]
    [InlineData("/then/204")]
    [InlineData("/then/400")]
    public async Task Status_that_changes_after_a_body_is_a_fault_as_on_the_server(string path)
    {
        static void MapThen(WebApplication app) => app.MapGet("/then/{status:int}", async (HttpContext context, int status) =>
        {
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("secret");
            context.Response.StatusCode = status;
        });
        await using var plain = await PlainKestrel.StartAsync(withCatalog: false, _ => { }, MapThen);
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, MapThen);
        Assert.Equal((404, false), (await plain.GetAsync(path)) is var cut ? (cut.Status, cut.IsWhole) : default);
        Assert.Contains(plain.Log.Lines, line => line.Exception is InvalidOperationException);
        EnvelopeAssert.Holds(await ours.GetAsync(path), CatalogUnderTest.Api, "internal");

        // The line may be written after the answer.
        await ours.StopAsync();
        Assert.Contains(ours.Log.Ours, line => line.Exception is InvalidOperationException);
    }

    [Fact]
    public async Task Refused_request_is_not_sniffed_either()
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, Map);
        EnvelopeAssert.Holds(await ours.SendAsync("GET", "/fine", "No header"), CatalogUnderTest.Api, "invalid_request");
    }

    private static void Map(WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Describe(context, context.Request.Path.Value == "/late");
                return Task.CompletedTask;
            });
            Describe(context, context.Request.Path.Value != "/late");
            return next(context);
        });
        app.MapGet("/returned", IResult () => new ApiErrors.NotFound());
        app.MapGet("/late", IResult () => new ApiErrors.NotFound());
        app.MapGet("/status", () => Results.StatusCode(503));
        app.MapGet("/body", () => Results.Text("secret", statusCode: 503));
        app.MapGet("/thrown", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/fine", () => "fine");
    }

    private static void Describe(HttpContext context, bool isDue)
    {
        foreach (var name in isDue ? Removed.Concat(Kept) : [])
        {
            context.Response.Headers[name] = name == "Content-Range" ? "bytes 0-3/4" : "x";
        }

        if (isDue && context.Features.Get<IHttpResponseTrailersFeature>() is { Trailers.IsReadOnly: false } trailers)
        {
            trailers.Trailers["X-Sum"] = "x";
        }
    }
}
