using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Studio.Errors.Ecosystem.Tests.Harness;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>A gateway: what the upstream says passes, what the gateway says itself is in the envelope.</summary>
internal static class YarpApp
{
    private static readonly Lazy<string> Upstream = new(StartUpstream);

    public static App App { get; } = new("yarp", AddServices, static app => app.MapReverseProxy())
    {
        Rows =
        [
            new("a success of the upstream", Sent.Get("/up/fine"), Wanted.Same),
            new("a refusal of the upstream", Sent.Get("/up/refused"), Wanted.Same),
            new("an envelope of the upstream", Sent.Get("/up/envelope"), Wanted.Same),
            new("an error of the upstream without a body", Sent.Get("/up/bare"), Wanted.Same),
            new("the request's id", Sent.Get("/up/id").With("X-Request-Id", "req_0123456789abcdef"), Wanted.Success("req_0123456789abcdef")),
            new("an upstream that is down", Sent.Get("/down/fine"), Wanted.Error("unavailable")),
            new("an address without a route", Sent.Get("/nowhere"), Wanted.Error("not_found")),
        ],
    };

    private static void AddServices(WebApplicationBuilder builder) => builder.Services.AddReverseProxy()
        .LoadFromMemory([Route("up"), Route("down")], [Cluster("up", Upstream.Value), Cluster("down", "http://127.0.0.1:9")])
        .AddTransforms(static transforms => transforms.AddRequestTransform(static transform =>
        {
            transform.ProxyRequest.Headers.Remove("X-Request-Id");
            transform.ProxyRequest.Headers.Add("X-Request-Id", transform.HttpContext.TraceIdentifier);
            return default;
        }));

    private static RouteConfig Route(string name) => new() { RouteId = name, ClusterId = name, Match = new() { Path = $"/{name}/{{**rest}}" } };

    private static ClusterConfig Cluster(string name, string address) =>
        new() { ClusterId = name, Destinations = new Dictionary<string, DestinationConfig> { [name] = new() { Address = address } } };

    // One for the whole run: nobody ends it but the process.
    private static string StartUpstream()
    {
        var builder = WebApplication.CreateSlimBuilder([RunningApp.NoWatching]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/up/fine", static () => "fine");
        app.MapGet("/up/refused", static () => Results.Json(new { error = "theirs" }, statusCode: 422));
        app.MapGet("/up/envelope", static () =>
            Results.Text("""{"error":{"code":"order_closed","message":"theirs","requestId":"req_00000000000000ff"}}""", "application/json", statusCode: 409));
        app.MapGet("/up/bare", static () => Results.StatusCode(503));
        app.MapGet("/up/id", static (HttpContext context) => context.Request.Headers["X-Request-Id"].ToString());
        app.Start();
        return app.Urls.First();
    }
}
