using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
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
            new("a request that switches them off", Sent.Get("/off"), Wanted.Same),
            new("an error of the catalog from it", Sent.Get("/off/closed"), Wanted.Error("order_closed")),
            new("an endpoint that is skipped", Sent.Get("/skipped"), Wanted.Same),
        ],
    };

    private static void Map(WebApplication app)
    {
        app.UseStatusCodePages();
        app.UseRouting();
        app.MapPost("/orders", static (Order order) => order);
        app.MapGet("/off", static (HttpContext context) =>
        {
            context.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
            return Results.Json(new { reason = "mine" }, statusCode: 409);
        });
        app.MapGet("/off/closed", static (HttpContext context) =>
        {
            context.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
            return new ApiErrors.OrderClosed();
        });
        app.MapGet("/skipped", static () => Results.Json(new { reason = "mine" }, statusCode: 409)).WithMetadata(new SkipStatusCodePagesAttribute());
        app.MapGet("/number", static (int limit) => limit);
    }
}
