using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>The nearest mapped base type wins; at the same type options win over the catalog, and the catalog over us.</summary>
public sealed class ExceptionMapTests
{
    [Fact]
    public void Catalog_maps_without_the_pipeline()
    {
        Assert.Equal("internal", ApiErrorMapper.FromException(new InvalidOperationException()).Code);
        Assert.Equal("unavailable", ApiErrorMapper.FromException(new TaskCanceledException()).Code);
        Assert.Equal("bad_gateway", ApiErrorMapper.FromException(new HttpRequestException()).Code);
        Assert.Equal("invalid_request", ApiErrorMapper.FromException(new BadHttpRequestException("x", 413)).Code);
        Assert.Equal("broken", ShopErrorMapper.FromException(new TimeoutException()).Code);
    }

    [Fact]
    public async Task Options_and_catalog_are_asked_together()
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production", _ => { }, Map, options => options
            .Map<Exception>(_ => new ApiErrors.NotFound())
            .Map<TimeoutException>(_ => new ApiErrors.NotFound())
            .Map<IOException>(_ => new ApiErrors.RateLimited(TimeSpan.FromSeconds(7)))
            .Map<ObjectDisposedException>(_ => new ApiErrors.WriteDisabled()));
        foreach (var (name, code) in new[]
        {
            ("invalid", "not_found"), ("disposed", "write_disabled"), ("cancelled", "unavailable"), ("timeout", "not_found"),
            ("io", "rate_limited"), ("file", "rate_limited"), ("bad", "invalid_request"),
        })
        {
            EnvelopeAssert.Holds(await GetAsync(application, name), CatalogUnderTest.Api, code);
        }

        Assert.Equal("7", (await GetAsync(application, "file")).Header("Retry-After"));
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("0", "1")]
    [InlineData("soon", null)]
    public async Task Delay_that_the_application_announced_is_kept(string announced, string? expected)
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production", _ => { }, app => app.MapGet("/busy", (HttpContext context) =>
        {
            context.Response.Headers.RetryAfter = announced;
            context.Response.StatusCode = 429;
        }));
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, "GET /busy HTTP/1.1\r\nHost: localhost\r\n\r\n");
        EnvelopeAssert.Holds(response, CatalogUnderTest.Api, "rate_limited");
        Assert.Equal(expected, response.Header("Retry-After"));
    }

    private static void Map(WebApplication app) => app.MapGet("/{name}", string (string name) => throw (name switch
    {
        "invalid" => new InvalidOperationException(),
        "disposed" => new ObjectDisposedException("x"),
        "cancelled" => new TaskCanceledException(),
        "timeout" => new TimeoutException(),
        "io" => new IOException(),
        "file" => new FileNotFoundException(),
        _ => new BadHttpRequestException("secret"),
    }));

    private static Task<RawHttpResponse> GetAsync(ApplicationUnderTest application, string name) =>
        RawHttpConnection.ExchangeAsync(application.Http1, $"GET /{name} HTTP/1.1\r\nHost: localhost\r\n\r\n");
}
