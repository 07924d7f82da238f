using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>
/// Who waits for an answer gets one: neither a time limit of the application's own, nor the reset of some other connection,
/// is taken for a client that went away.
/// </summary>
public sealed class ClientPresenceTests
{
    public static TheoryData<string, int, string> StillThere => new()
    {
        { "/slow", 500, "unavailable" },
        { "/slow/handled", 499, "unavailable" },
        { "/slow/status", 503, "unavailable" },
        { "/slow/body", 503, "unavailable" },
        { "/slow/returned", 404, "not_found" },
        { "/upstream/reset", 500, "internal" },
        { "/upstream/aborted", 500, "unavailable" },
        { "/upstream/wrapped", 500, "internal" },
    };

    [Theory]
    [MemberData(nameof(StillThere))]
    public async Task Client_that_waits_is_answered(string path, int plainStatus, string code)
    {
        await using var plain = await PlainKestrel.StartAsync(withCatalog: false, _ => { }, Map);
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, Map);
        Assert.Equal(plainStatus, (await plain.GetAsync(path)).Status);
        EnvelopeAssert.Holds(await ours.GetAsync(path), CatalogUnderTest.Api, code);
        Assert.DoesNotContain(ours.Log.Ours, line => line.Id.Id == 4);
    }

    [Theory]
    [InlineData("/gone/throws")]
    [InlineData("/gone/status")]
    [InlineData("/gone/body")]
    [InlineData("/gone/begun")]
    public async Task Wrong_guess_is_never_a_success(string path)
    {
        // The server's token ends although the client listens on: what it sees must not pass for an answer.
        await using var ours = await PlainKestrel.StartAsync(
            withCatalog: true, _ => { }, Map, afterwards: services => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, GivenUp>()));
        await using var connection = await RawHttpConnection.OpenAsync(ours.Http1);
        await connection.SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.False(await connection.ReceiveAsync() is { IsWhole: true } answer, "An answer came from a request that was given up.");
        await ours.StopAsync();
        Assert.Single(ours.Log.Ours, line => line.Id.Id == 4);
        Assert.DoesNotContain(ours.Log.Ours, line => line.Level > LogLevel.Debug);
    }

    /// <summary>Some servers, and contexts that a test makes by hand, don't say when a client goes away.</summary>
    [Fact]
    public async Task Server_that_never_says_so_is_served()
    {
        await using var ours = await PlainKestrel.StartAsync(
            withCatalog: true, _ => { }, Map, afterwards: services => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Silent>()));
        EnvelopeAssert.Holds(await ours.GetAsync("/slow"), CatalogUnderTest.Api, "unavailable");
        EnvelopeAssert.Holds(await ours.GetAsync("/nowhere"), CatalogUnderTest.Api, "not_found");
    }

    private static void Map(WebApplication app)
    {
        app.Use(LimitAsync);
        app.MapGet("/slow", async (HttpContext context) => await Task.Delay(Timeout.Infinite, context.RequestAborted));
        app.MapGet("/slow/handled", async (HttpContext context) => await Task.Delay(Timeout.Infinite, context.RequestAborted));
        app.MapGet("/slow/status", (HttpContext context, CancellationToken _) => AfterLimitAsync(context, () => Results.StatusCode(503)));
        app.MapGet("/slow/body", (HttpContext context, CancellationToken _) => AfterLimitAsync(context, () => Results.Text("secret", statusCode: 503)));
        app.MapGet("/slow/returned", (HttpContext context, CancellationToken _) => AfterLimitAsync(context, () => new ApiErrors.NotFound()));
        app.MapGet("/upstream/reset", string () => throw new ConnectionResetException("secret"));
        app.MapGet("/upstream/aborted", string () => throw new ConnectionAbortedException("secret"));
        app.MapGet("/upstream/wrapped", string () => throw new InvalidOperationException("secret", new ConnectionResetException("secret")));
        app.MapGet("/gone/throws", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/gone/status", () => Results.StatusCode(503));
        app.MapGet("/gone/body", () => Results.Text("secret", statusCode: 503));
        app.MapGet("/gone/begun", async (HttpContext context) =>
        {
            await context.Response.Body.WriteAsync("half"u8.ToArray());
            throw new InvalidOperationException("secret");
        });
    }

    // The usual recipe for a time limit; around the framework's exception handler for one of the paths.
    private static async Task LimitAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/slow"))
        {
            await next(context);
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        context.RequestAborted = limit.Token;
        limit.CancelAfter(TimeSpan.FromMilliseconds(20));
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.Request.Path.Value == "/slow/handled")
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
    }

    private static async Task<IResult> AfterLimitAsync(HttpContext context, Func<IResult> answer)
    {
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answer();
    }

    // Outside our middleware: to it, the server itself says that the client is gone.
    private sealed class GivenUp : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(inner => context =>
            {
                context.RequestAborted = new(canceled: true);
                return inner(context);
            });
            next(app);
        };
    }

    private sealed class Silent : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Features.Set<IHttpRequestLifetimeFeature>(null);
                return rest(context);
            });
            next(app);
        };
    }
}
