using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Handlers alone, and what a trace shows of their exceptions.</summary>
internal static class MinimalApp
{
    public static App App { get; } = new("minimal", static _ => { }, Map)
    {
        Options = static options => options
            .Map<FormatException>(static (fault, context) => context.Request.Query.ContainsKey("mapped") ? new ApiErrors.OrderClosed() : null)
            .Map<UriFormatException>(static _ => null)
            .Map<ArgumentException>(static (fault, _) => fault.ParamName == "name" ? new ApiErrors.FieldRefused("name", "is taken") : null),
        Rows =
        [
            new("a success", Sent.Get("/orders/1"), Wanted.Same),
            new("an error of the catalog", Sent.Get("/orders/7"), Wanted.Error("order_not_found", "no order 7")),
            new("no such path", Sent.Get("/nowhere"), Wanted.Error("not_found")),
            new("another method", new("DELETE", "/orders/7"), Wanted.Error("method_not_allowed")),
            new("a body that is no JSON", Sent.Post("/orders", "{"), Wanted.Error("invalid_request", "valid JSON")),
            new("a fault", Sent.Get("/boom"), Wanted.Error("internal") with { NoLog = "UnhandledException", Log = "Error Studio.Errors: Answered 500 internal to GET /boom" }),
            new("a fault that the catalog maps", Sent.Get("/late"), Wanted.Error("unavailable") with { Log = "Warning Studio.Errors: Answered 503 unavailable to GET /late" }),
            new("a fault that the application maps", Sent.Get("/format?mapped=1"), Wanted.Error("order_closed") with { ExceptionEvents = 0 }),
            new("a map that says: not this one", Sent.Get("/format"), Wanted.Error("internal")),
            new("a map of a derived type that says: not this one", Sent.Get("/uri?mapped=1"), Wanted.Error("order_closed") with { ExceptionEvents = 0 }),
            new("a map by the exception", Sent.Get("/argument/name"), Wanted.Error("field_refused", "is taken") with { ExceptionEvents = 0 }),
            new("a map by the exception, which is another's", Sent.Get("/argument/other"), Wanted.Error("internal")),
            new("a thrown error of the catalog", Sent.Get("/thrown"), Wanted.Error("order_closed") with { ExceptionEvents = 0, Log = "Debug Studio.Errors: Answered 409" }),
        ],
    };

    private static void Map(WebApplication app)
    {
        app.MapGet("/orders/{id:long}", Results<Ok<Order>, ApiErrors.OrderNotFound> (long id) => id == 1 ? TypedResults.Ok(new Order(1, "one")) : new ApiErrors.OrderNotFound(id));
        app.MapPost("/orders", (Order order) => order);
        app.MapGet("/boom", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/late", string () => throw new TimeoutException("secret"));
        app.MapGet("/format", string () => throw new FormatException("secret"));
        app.MapGet("/uri", string () => throw new UriFormatException("secret"));
        app.MapGet("/argument/{name}", string (string name) => throw new ArgumentException("secret", name));
        app.MapGet("/thrown", async Task<string> () =>
        {
            await Task.Yield();
            throw new ApiErrors.OrderClosed().ToException();
        }).ProducesError<ApiErrors.OrderClosed>();
    }
}
