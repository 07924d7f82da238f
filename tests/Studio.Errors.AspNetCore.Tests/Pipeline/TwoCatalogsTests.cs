using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>Two catalogs in one application, each with its own paths.</summary>
public sealed class TwoCatalogsTests
{
    [Fact]
    public async Task Each_catalog_answers_its_own_paths_and_the_website_keeps_its_pages()
    {
        await using var application = await ApplicationUnderTest.StartAsync(
            CatalogUnderTest.Api,
            "Production",
            builder => builder.Services.AddShopErrors(options => options.PathPrefixes.Add("/shop/")),
            Map,
            options => options.PathPrefixes.Add("/v1"));
        EnvelopeAssert.Holds(await GetAsync(application, "/v1/x"), CatalogUnderTest.Api, "not_found");
        EnvelopeAssert.Holds(await GetAsync(application, "/V1/throw"), CatalogUnderTest.Api, "internal");
        EnvelopeAssert.Holds(await GetAsync(application, "/shop/x"), CatalogUnderTest.Shop, "no_such_thing");
        var page = await GetAsync(application, "/page");
        Assert.Equal((404, "<h1>no page</h1>"), (page.Status, page.Text));
        Assert.NotNull(page.Header("X-Request-Id"));
        var fault = await GetAsync(application, "/v10/throw");
        Assert.Equal((500, ""), (fault.Status, fault.Text));
        Assert.NotNull(fault.Header("X-Request-Id"));
        Assert.Contains(application.Log.Ours, line => line.Id.Id == 7 && Equals(line.Values["RequestId"], fault.Header("X-Request-Id")));
    }

    [Theory]
    [InlineData("/v1", "/v1")]
    [InlineData("/v1", "/V1/shop")]
    [InlineData("", "/shop")]
    public async Task Overlapping_paths_are_refused(string first, string second)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => ApplicationUnderTest.StartAsync(
            CatalogUnderTest.Api,
            "Production",
            builder => builder.Services.AddShopErrors(options => options.PathPrefixes.Add(second)),
            Map,
            options => options.PathPrefixes.Add(first)));
        Assert.Contains("Two error catalogs answer the same paths", refusal.Message, StringComparison.Ordinal);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/page", () => Results.Text("<h1>no page</h1>", "text/html", statusCode: 404));
        app.MapGet("/{area}/throw", string () => throw new InvalidOperationException("secret"));
    }

    private static Task<RawHttpResponse> GetAsync(ApplicationUnderTest application, string path) =>
        RawHttpConnection.ExchangeAsync(application.Http1, $"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
}
