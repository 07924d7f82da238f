using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Output cache and compression: an error is neither kept nor compressed.</summary>
internal static class CachingApp
{
    public static App App { get; } = new("caching", AddServices, Map)
    {
        Rows =
        [
            new("a success that is compressed", Compressed("/fine"), Wanted.Same),
            new("a foreign error", Compressed("/missing"), Wanted.Error("not_found").With("Content-Encoding", null)),
            new("an error of the catalog", Compressed("/closed"), Wanted.Error("order_closed").With("Content-Encoding", null)),
            new("an error where answers are kept, again", Sent.Get("/kept/closed") with { Times = 2 }, Wanted.Error("order_closed")),
            new("a fault where answers are kept, again", Sent.Get("/kept/boom") with { Times = 2 }, Wanted.Error("internal")),
        ],
    };

    private static Sent Compressed(string path) => Sent.Get(path).With("Accept-Encoding", "gzip");

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression();
        builder.Services.AddOutputCache();
    }

    private static void Map(WebApplication app)
    {
        app.UseResponseCompression();
        app.UseOutputCache();
        app.MapGet("/fine", static () => Results.Json(new { text = new string('a', 1_000) }));
        app.MapGet("/missing", static () => Results.NotFound(new { text = new string('a', 1_000) }));
        app.MapGet("/closed", static () => new ApiErrors.OrderClosed());
        app.MapGet("/kept/closed", static () => new ApiErrors.OrderClosed()).CacheOutput();
        app.MapGet("/kept/boom", string () => throw new InvalidOperationException("secret")).CacheOutput();
    }
}
