using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>FastEndpoints: a union, and its own ways to send.</summary>
internal static class FastEndpointsApp
{
    public static App App { get; } = new(
        "fast endpoints",
        static builder => builder.Services.AddFastEndpoints(static options =>
        {
            options.DisableAutoDiscovery = true;
            options.Assemblies = [typeof(FindOrder).Assembly];
        }),
        static app => app.UseFastEndpoints(static config => config.Errors.UseProblemDetails()))
    {
        Rows =
        [
            new("a success", Sent.Get("/fast/orders/1"), Wanted.Same),
            new("an error of the catalog", Sent.Get("/fast/orders/7"), Wanted.Error("order_not_found", "no order 7")),
            new("Send.NotFoundAsync", Sent.Get("/fast/own/404"), Wanted.Error("not_found")),
            new("a thrown error of the catalog", Sent.Get("/fast/own/409"), Wanted.Error("order_closed") with { ExceptionEvents = 0 }),
            new("what the endpoint refuses by a member", Sent.Get("/fast/own/400"), Wanted.Error("invalid_request", "id is not valid")),
            new("a fault", Sent.Get("/fast/own/500"), Wanted.Error("internal")),
        ],
    };
}

/// <summary>A request.</summary>
public sealed record OrderRequest
{
    public long Id { get; set; }
}

/// <summary>Answers a union.</summary>
public sealed class FindOrder : Endpoint<OrderRequest, Results<Ok<Order>, NotFound>>
{
    public override void Configure()
    {
        Get("/fast/orders/{id}");
        AllowAnonymous();
        Options(static endpoint => endpoint.ProducesError<ApiErrors.OrderNotFound>());
    }

    public override async Task HandleAsync(OrderRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        await (req.Id == 1 ? Send.ResultAsync(Microsoft.AspNetCore.Http.TypedResults.Ok(new Order(1, "one"))) : Send.ResultAsync(new ApiErrors.OrderNotFound(req.Id)));
    }
}

/// <summary>Answers in the library's own ways.</summary>
public sealed class OwnWays : Endpoint<OrderRequest>
{
    public override void Configure()
    {
        Get("/fast/own/{id}");
        AllowAnonymous();
        Options(static endpoint => endpoint.ProducesError<ApiErrors.OrderClosed>());
    }

    public override Task HandleAsync(OrderRequest req, CancellationToken ct) => req?.Id switch
    {
        400 => RefuseAsync(ct),
        404 => Send.NotFoundAsync(ct),
        409 => throw new ApiErrors.OrderClosed().ToException(),
        _ => throw new InvalidOperationException("secret"),
    };

    private Task<FastEndpoints.Void> RefuseAsync(CancellationToken cancellation)
    {
        AddError(static request => request.Id, "a secret");
        return Send.ErrorsAsync(cancellation: cancellation);
    }
}
