using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>The framework's own ways to handle errors, and other middleware that wants a say, inside our pipeline.</summary>
public sealed class ForeignHandlersTests
{
    public static TheoryData<string> Setups => [.. All.Keys];

    private static Dictionary<string, Action<WebApplication>> All { get; } = new()
    {
        ["handler path"] = app => app.UseExceptionHandler("/handled"),
        ["handler lambda"] = app => app.UseExceptionHandler(handler => handler.Run(context => context.Response.WriteAsync("secret"))),
        ["problem details"] = app => app.UseExceptionHandler(),
        ["status pages"] = app => app.UseStatusCodePages(),
        ["status pages, again"] = app => app.UseStatusCodePagesWithReExecute("/handled"),
        ["developer page"] = app => app.UseDeveloperExceptionPage(),
        ["late headers"] = app => app.Use(async (context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Late"] = "yes";
                return Task.CompletedTask;
            });
            await next();
        }),
        ["buffered body"] = app => app.Use(async (context, next) =>
        {
            var body = context.Response.Body;
            using var buffer = new MemoryStream();
            context.Response.Body = buffer;
            await next();
            context.Response.Body = body;
            buffer.Position = 0;
            await buffer.CopyToAsync(body);
        }),
        ["status that a callback sets"] = app => app.Use(async (context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.StatusCode = context.Response.StatusCode == 404 ? 200 : context.Response.StatusCode;
                return Task.CompletedTask;
            });
            await next();
        }),
    };

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Errors_stay_in_the_envelope(string setup)
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production", builder => builder.Services.AddProblemDetails(), app => Map(app, All[setup]));
        EnvelopeAssert.Holds(await GetAsync(application.Http1, "/throw"), CatalogUnderTest.Api, "internal");
        EnvelopeAssert.Holds(await GetAsync(application.Http1, "/timeout"), CatalogUnderTest.Api, "unavailable");
        EnvelopeAssert.Holds(await GetAsync(application.Http1, "/nowhere"), CatalogUnderTest.Api, "not_found");
        EnvelopeAssert.Holds(await GetAsync(application.Http1, "/own"), CatalogUnderTest.Api, "not_found");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Endpoints_of_the_application_are_covered_too(bool before)
    {
        void Listen(WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ConfigureEndpointDefaults(listen => listen.Use(next => next.Invoke));
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1AndHttp2);
        });
        var builder = WebApplication.CreateBuilder();
        if (before)
        {
            Listen(builder);
            builder.Services.AddApiErrors();
        }
        else
        {
            builder.Services.AddApiErrors();
            Listen(builder);
        }

        await using var app = builder.Build();
        await app.StartAsync();
        var response = await RawHttpConnection.ExchangeAsync(new(app.Urls.Single()), "GET / HTTP/1.1\r\nX Y\r\n\r\n");
        EnvelopeAssert.Holds(response, CatalogUnderTest.Api, "invalid_request");
    }

    private static void Map(WebApplication app, Action<WebApplication> setup)
    {
        setup(app);
        app.MapGet("/throw", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/timeout", string () => throw new TimeoutException("secret"));
        app.MapGet("/own", IResult () => new ApiErrors.NotFound());
        app.MapGet("/handled", () => Results.Text("secret"));
    }

    private static Task<RawHttpResponse> GetAsync(Uri address, string path) =>
        RawHttpConnection.ExchangeAsync(address, $"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
}
