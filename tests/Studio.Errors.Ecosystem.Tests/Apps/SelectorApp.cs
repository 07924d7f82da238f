using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>A StatusCodeSelector, and a lambda that sets a status of its own.</summary>
internal static class SelectorApp
{
    public static App App { get; } = new("status selector", static builder => builder.Services.AddProblemDetails(), static app => Map(app, static () => new()
    {
        StatusCodeSelector = static exception => exception is FormatException or TimeoutException ? 409 : exception is KeyNotFoundException ? 404 : 500,
    }))
    {
        Rows =
        [
            new("it selects 409", Sent.Get("/format"), Wanted.Error("order_changed")),
            new("it selects 404", Sent.Get("/key"), Wanted.Error("not_found")),
            new("the catalog maps the type", Sent.Get("/late"), Wanted.Error("unavailable")),
            new("it selects nothing", Sent.Get("/boom"), Wanted.Error("internal")),
        ],
    };

    public static App Lambda { get; } = new("handler lambda", static _ => { }, static app => Map(app, static () => new()
    {
        ExceptionHandler = static context =>
        {
            context.Response.StatusCode = context.Features.Get<IExceptionHandlerFeature>()!.Error is InvalidOperationException ? 500 : 404;
            return Task.CompletedTask;
        },
    }))
    {
        Rows =
        [
            new("it sets 404 and writes nothing", Sent.Get("/format"), Wanted.Error("not_found") with { ExceptionEvents = 0 }),
            new("it sets 404, and the catalog maps the type", Sent.Get("/late"), Wanted.Error("unavailable")),
            new("it leaves 500", Sent.Get("/boom"), Wanted.Error("internal") with { Log = "Answered 500 internal to GET /boom" }),
        ],
    };

    private static void Map(WebApplication app, Func<ExceptionHandlerOptions> options)
    {
        app.UseExceptionHandler(options());
        app.MapGet("/format", string () => throw new FormatException("secret"));
        app.MapGet("/key", string () => throw new KeyNotFoundException("secret"));
        app.MapGet("/late", string () => throw new TimeoutException("secret"));
        app.MapGet("/boom", string () => throw new InvalidOperationException("secret"));
    }
}
