using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Carter's modules.</summary>
internal static class CarterApp
{
    public static App App { get; } = new(
        "carter",
        static builder => builder.Services.AddCarter(configurator: static carter => carter.WithModule<OrderModule>()),
        static app => app.MapCarter())
    {
        Rows =
        [
            new("a success", Sent.Get("/carter/1"), Wanted.Same),
            new("an error of the catalog", Sent.Get("/carter/7"), Wanted.Error("order_not_found", "no order 7")),
            new("a fault", Sent.Get("/carter/boom"), Wanted.Error("internal")),
        ],
    };
}

/// <summary>A module.</summary>
public sealed class OrderModule : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/carter/{id:long}", Results<Ok<Order>, ApiErrors.OrderNotFound> (long id) => id == 1 ? TypedResults.Ok(new Order(1, "one")) : new ApiErrors.OrderNotFound(id));
        app.MapGet("/carter/boom", string () => throw new InvalidOperationException("secret"));
    }
}
