using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Controllers with [ApiController], as the template of a Web API has them.</summary>
internal static class MvcApp
{
    public static App App { get; } = new("mvc", static builder => AddServices(builder.Services), static app => app.MapControllers())
    {
        Rows =
        [
            new("a success", Sent.Get("/mvc/orders/1"), Wanted.Same),
            new("an error of the catalog", Sent.Get("/mvc/orders/7"), Wanted.Error("order_not_found", "no order 7")),
            new("NotFound()", Sent.Get("/mvc/missing"), Wanted.Error("not_found")),
            new("Conflict(object)", Sent.Get("/mvc/conflict"), Wanted.Error("order_changed")),
            new("a model that isn't valid", Sent.Post("/mvc/orders", """{"name":"a"}"""), Wanted.Error("invalid_request", "name must have")),
            new("a body that is cut", Sent.Post("/mvc/orders", "{"), Wanted.Error("invalid_request", "the request body must be valid JSON")),
            new("a member of another type", Sent.Post("/mvc/orders", """{"id":"x","name":"one"}"""), Wanted.Error("invalid_request", "id must be a whole number")),
            new("no body", Sent.Post("/mvc/orders", ""), Wanted.Error("invalid_request", "a request body is required")),
            new("a model that isn't valid as a whole", Sent.Post("/mvc/ranges", """{"from":2,"to":1}"""), Wanted.Error("invalid_request", "the request is not valid")),
            new("a content type that nobody reads", Sent.Post("/mvc/orders", "a") with { ContentType = "text/plain" }, Wanted.Error("invalid_request", "content type")),
            new("a fault", Sent.Get("/mvc/boom"), Wanted.Error("internal")),
            new("a value where an error could be", Sent.Get("/mvc/typed/1"), Wanted.Same),
            new("an error where a value could be", Sent.Get("/mvc/typed/7"), Wanted.Error("order_not_found", "no order 7")),
            new("an error by a condition, asynchronously", Sent.Get("/mvc/awaited/7"), Wanted.Error("order_not_found", "no order 7")),
            new("an error as the declared type", Sent.Get("/mvc/closed"), Wanted.Error("order_closed")),
            new("an action that status pages are to skip", Sent.Get("/mvc/skipped"), Wanted.Same),
            new("an action with errors of its own", Sent.Get("/mvc/own"), Wanted.Same),
            new("a thrown error of the catalog", Sent.Get("/mvc/thrown"), Wanted.Error("order_closed") with { ExceptionEvents = 0 }),
        ],
    };

    public static void AddServices(IServiceCollection services) =>
        services.AddControllers().ConfigureApplicationPartManager(static parts => parts.FeatureProviders.Add(new OnlyController<OrdersController>()));
}

/// <summary>The controller.</summary>
[ApiController]
[Route("mvc")]
[ProducesError<ApiErrors.OrderClosed>]
public sealed class OrdersController : ControllerBase
{
    [HttpGet("orders/{id:long}")]
    [ProducesError<ApiErrors.OrderNotFound>]
    [ProducesResponseType<Order>(StatusCodes.Status200OK)]
    public IResult Find(long id) => id == 1 ? TypedResults.Ok(new Order(1, "one")) : new ApiErrors.OrderNotFound(id);

    [HttpPost("orders")]
    public Order Create(Order order) => order;

    [HttpPost("ranges")]
    public OrderRange Between(OrderRange range) => range;

    [HttpGet("missing")]
    public IActionResult Missing() => NotFound();

    [HttpGet("conflict")]
    public IActionResult Changed() => Conflict(new { secret = 1 });

    [HttpGet("boom")]
    public IActionResult Boom() => throw new InvalidOperationException("secret");

    [HttpGet("typed/{id:long}")]
    [ProducesError<ApiErrors.OrderNotFound>]
    public ActionResult<Order> Typed(long id)
    {
        if (id != 1)
        {
            return new ApiErrors.OrderNotFound(id);
        }

        return new Order(1, "one");
    }

    [HttpGet("awaited/{id:long}")]
    [ProducesError<ApiErrors.OrderNotFound>]
    public async Task<IActionResult> Awaited(long id)
    {
        await Task.Yield();
        return id == 1 ? Ok(new Order(1, "one")) : new ApiErrors.OrderNotFound(id);
    }

    [HttpGet("closed")]
    public ApiErrors.OrderClosed Closed() => new();

    [HttpGet("skipped")]
    [SkipStatusCodePages]
    public IActionResult Skipped() => Conflict(new { reason = "mine" });

    [HttpGet("own")]
    [WithoutErrorEnvelope]
    public IActionResult Own() => Conflict(new { reason = "mine" });

    [HttpGet("thrown")]
    public ActionResult<Order> Thrown() => throw new ApiErrors.OrderClosed().ToException();
}

/// <summary>A model whose parts are good and whose whole may not be.</summary>
public sealed record OrderRange(int From, int To) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => From <= To ? [] : [new("secret")];
}
