using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>What an application is told at its start: links of its errors that lead nowhere, options that change nothing.</summary>
public sealed class StartWarningTests
{
    private const int DocumentationMissing = 13;
    private const int CustomizationWithoutEffect = 14;

    // The catalog's documentation is https://shop.example/errors/{code}.
    [Theory]
    [InlineData("/errors", "https://shop.example", false)]
    [InlineData("/errors", "https://shop.example/", false)]
    [InlineData("/errors", "https://api.example", false)]
    [InlineData("/problems", "https://api.example", false)]
    [InlineData("/problems", null, false)]
    [InlineData("/problems", "https://shop.example", true)]
    [InlineData("/problems", "https://shop.example/shop", false)]
    [InlineData("/problems", "https://shop.example:8080", false)]
    public async Task A_link_to_the_reference_s_own_host_leads_to_a_page(string path, string? address, bool isWarned)
    {
        await using var application = await StartAsync(app => app.MapErrorReference(path, options => options.Address = address is null ? null : new(address)));
        Assert.Equal(isWarned ? ["https://shop.example/errors/BAD_INPUT"] : [], Missing(application));
    }

    [Fact]
    public async Task A_path_of_the_address_is_no_part_of_the_route()
    {
        await using var application = await StartAsync(
            static app =>
            {
                app.MapGet("/{id}", static () => "words");
                app.MapErrorReference("/all", static options => options.Address = new("https://shop.example/errors"));
            });
        Assert.Empty(Missing(application));
    }

    [Theory]
    [InlineData("*", false)]
    [InlineData("api.example", false)]
    [InlineData("*.example", false)]
    [InlineData("api.example;shop.example", true)]
    public async Task An_allowed_host_is_the_application_s_own(string hosts, bool isWarned)
    {
        await using var application = await StartAsync(static _ => { }, hosts);
        Assert.Equal(isWarned ? ["https://shop.example/errors/BAD_INPUT"] : [], Missing(application));
    }

    [Theory]
    [InlineData("/errors/{id}")]
    [InlineData("/{**everything}")]
    public async Task Another_endpoint_may_serve_the_pages(string route)
    {
        await using var application = await StartAsync(app => app.MapGet(route, static () => "words"), "shop.example");
        Assert.Empty(Missing(application));
    }

    [Fact]
    public async Task An_endpoint_that_reads_nothing_serves_no_page()
    {
        await using var application = await StartAsync(static app => app.MapPost("/errors/{id}", static () => "words"), "shop.example");
        Assert.Single(Missing(application));
    }

    [Fact]
    public async Task A_reference_of_another_catalog_has_other_pages()
    {
        await using var application = await StartAsync(
            static app => app.MapErrorReference("/errors", static options => (options.Catalog, options.Address) = (ShopErrors.Catalog, new("https://shop.example"))),
            addServices: static builder => builder.Services.AddShopErrors(static options => options.PathPrefixes.Add("/shop")),
            configure: static options => options.PathPrefixes.Add("/problem"));
        Assert.Equal(["https://shop.example/errors/BAD_INPUT"], Missing(application));
    }

    /// <summary>The link of an answer is followed to its page, which shows the code.</summary>
    [Fact]
    public async Task A_link_that_is_not_warned_of_can_be_followed()
    {
        await using var application = await StartAsync(static app => app.MapErrorReference("/errors", static options => options.Address = new("https://shop.example")));
        Assert.Empty(Missing(application));
        foreach (var error in application.Catalog.Catalog.Errors)
        {
            var page = await RawHttpConnection.ExchangeAsync(
                application.Http1, $"GET {new Uri(error.Documentation).AbsolutePath} HTTP/1.1\r\nHost: shop.example\r\n\r\n");
            Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page.Header("Content-Type")));
            Assert.Contains($"id=\"{error.Code}\"", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Customized_problems_are_told_of_where_no_problem_of_the_framework_is_left()
    {
        await using var application = await StartAsync(
            static app => app.MapGet("/own", static () => TypedResults.Problem("secret words", statusCode: 409)), addServices: Customize);
        var line = Assert.Single(application.Log.Ours, static line => line.Id.Id == CustomizationWithoutEffect);
        Assert.Equal("ProblemErrors", line.Values["Family"]);
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, "GET /own HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.DoesNotContain("custom", response.Text, StringComparison.Ordinal);
        Assert.Equal("application/problem+json", response.Header("Content-Type"));
    }

    /// <summary>There it has its say as ever.</summary>
    [Theory]
    [InlineData("/problem", "")]
    [InlineData("", "/own")]
    public async Task Customized_problems_are_not_told_of_where_some_are_left(string prefix, string except)
    {
        await using var application = await StartAsync(
            static app => app.MapGet("/own", static () => TypedResults.Problem("words", statusCode: 409)),
            addServices: Customize,
            configure: options => (prefix.Length > 0 ? options.PathPrefixes : options.ExceptPaths).Add(prefix + except));
        Assert.DoesNotContain(application.Log.Ours, static line => line.Id.Id == CustomizationWithoutEffect);
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, "GET /own HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.Contains("\"custom\":true", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_is_told_without_a_problem()
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production", Customize, static _ => { });
        Assert.DoesNotContain(application.Log.Ours, static line => line.Id.Id is CustomizationWithoutEffect or DocumentationMissing);
    }

    private static void Customize(WebApplicationBuilder builder) =>
        builder.Services.AddProblemDetails(static options => options.CustomizeProblemDetails = static context => context.ProblemDetails.Extensions["custom"] = true);

    private static Task<ApplicationUnderTest> StartAsync(
        Action<WebApplication> map,
        string hosts = "*",
        Action<WebApplicationBuilder>? addServices = null,
        Action<ErrorHandlingOptions>? configure = null) => ApplicationUnderTest.StartAsync(
            CatalogUnderTest.Problem,
            "Production",
            builder =>
            {
                builder.Configuration["AllowedHosts"] = hosts;
                addServices?.Invoke(builder);
            },
            map,
            configure);

    private static IEnumerable<string?> Missing(ApplicationUnderTest application) =>
        application.Log.Ours.Where(static line => line.Id.Id == DocumentationMissing).Select(static line => (string?)line.Values["Address"]);
}
