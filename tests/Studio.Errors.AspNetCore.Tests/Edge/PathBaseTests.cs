using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>A prefix is compared with what the application sees: below a path base, in a branch, after a rewrite.</summary>
public sealed class PathBaseTests
{
    private static Dictionary<string, Action<WebApplication>> Setups { get; } = new()
    {
        ["base"] = app =>
        {
            app.UsePathBase("/shop");
            app.UseRouting();
        },
        ["base, within others"] = app =>
        {
            app.Use((context, next) => next(context));
            app.UseExceptionHandler(handler => handler.Run(context => context.Response.WriteAsync("secret")));
            app.UsePathBase("/shop");
            app.UseRouting();
        },
        ["rewrite"] = app =>
        {
            app.Use((context, next) =>
            {
                context.Request.Path = context.Request.Path.StartsWithSegments("/shop", out var rest) ? rest : context.Request.Path;
                return next(context);
            });
            app.UseRouting();
        },
    };

    public static TheoryData<string> Names => [.. Setups.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Errors_below_the_prefix_are_in_the_envelope(string name)
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, app => Map(app, Setups[name]), options => options.PathPrefixes.Add("/v1"));
        foreach (var root in new[] { "/shop/v1", "/v1", "/shop/V1" })
        {
            EnvelopeAssert.Holds(await ours.GetAsync($"{root}/throw"), CatalogUnderTest.Api, "internal");
            EnvelopeAssert.Holds(await ours.GetAsync($"{root}/int?number=x"), CatalogUnderTest.Api, "invalid_request");
            EnvelopeAssert.Holds(await ours.GetAsync($"{root}/nowhere"), CatalogUnderTest.Api, "not_found");
            EnvelopeAssert.Holds(await ours.GetAsync($"{root}/text"), CatalogUnderTest.Api, "invalid_request");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_rest_stays_the_sites(string name)
    {
        await using var plain = await PlainKestrel.StartAsync(withCatalog: false, _ => { }, app => Map(app, Setups[name]));
        await using var ours = await PlainKestrel.StartAsync(
            withCatalog: true,
            _ => { },
            app => Map(app, Setups[name]),
            options =>
            {
                options.PathPrefixes.Add("/v1");
                options.ExceptPaths.Add("/v1/own");
            });
        foreach (var path in new[] { "/shop/page", "/page", "/shop/nowhere", "/shop/v10/x", "/v1/own/text", "/shop/v1/own/text", "/shop/v1/own/nowhere" })
        {
            var (expected, answer) = (await plain.GetAsync(path), await ours.GetAsync(path));
            Assert.Equal((expected.Status, expected.Text), (answer.Status, answer.Text));
        }
    }

    [Fact]
    public async Task A_branch_counts_too()
    {
        await using var ours = await PlainKestrel.StartAsync(
            withCatalog: true,
            _ => { },
            app => app.Map("/shop", shop => shop.Run(context => context.Request.Path == "/v1/throw" ? throw new InvalidOperationException("secret") : Task.CompletedTask)),
            options => options.PathPrefixes.Add("/v1"));
        EnvelopeAssert.Holds(await ours.GetAsync("/shop/v1/throw"), CatalogUnderTest.Api, "internal");
    }

    [Fact]
    public async Task Request_keeps_all_that_it_is()
    {
        await using var ours = await PlainKestrel.StartAsync(
            withCatalog: true,
            _ => { },
            app =>
            {
                app.UsePathBase("/shop");
                app.Run(async context =>
                {
                    context.Request.Method = "GET";
                    using var reader = new StreamReader(context.Request.Body);
                    var (request, body) = (context.Request, await reader.ReadToEndAsync());
                    await context.Response.WriteAsync(
                        $"{request.Scheme} {request.Protocol} {request.Method} {request.PathBase} {request.Path} {request.QueryString} {request.Headers.Host} {body}");
                });
            },
            options => options.PathPrefixes.Add("/v1"));
        var response = await Studio.Errors.Testing.RawHttpConnection.ExchangeAsync(ours.Http1, "POST /shop/page%20x?a=b HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbody");
        Assert.Equal("http HTTP/1.1 GET /shop /page%20x ?a=b localhost body", response.Text);
    }

    private static void Map(WebApplication app, Action<WebApplication> setup)
    {
        setup(app);
        app.MapGet("/v1/throw", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/v1/int", (int number) => number);
        app.MapGet("/v1/text", () => Results.Text("secret", statusCode: 400));
        app.MapGet("/v1/own/text", () => Results.Text("own", statusCode: 400));
        app.MapGet("/page", () => Results.Text("<p>gone</p>", "text/html", statusCode: 410));
    }
}
