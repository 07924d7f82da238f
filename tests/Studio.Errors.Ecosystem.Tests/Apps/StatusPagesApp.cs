using Microsoft.AspNetCore.Builder;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Status pages write a text for every bare status.</summary>
internal static class StatusPagesApp
{
    public static App App { get; } = new("status pages", static _ => { }, Map)
    {
        Rows =
        [
            new("no such path", Sent.Get("/nowhere"), Wanted.Error("not_found")),
            new("a body that is no JSON", Sent.Post("/orders", "{"), Wanted.Error("invalid_request", "valid JSON")),
            new("a parameter that does not bind", Sent.Get("/number?limit=a"), Wanted.Error("invalid_request", "limit must be a whole number")),
        ],
    };

    private static void Map(WebApplication app)
    {
        app.UseStatusCodePages();
        app.UseRouting();
        app.MapPost("/orders", static (Order order) => order);
        app.MapGet("/number", static (int limit) => limit);
    }
}
