using ErrorOr;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OneOf;
using Studio.Errors.AspNetCore;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Libraries whose results travel through an application's own layers: one switch maps each.</summary>
internal static class ResultsApp
{
    public static App App { get; } = new("results", static _ => { }, Map)
    {
        Rows =
        [
            new("ErrorOr, a value", Sent.Get("/erroror/1"), Wanted.Same),
            new("ErrorOr, an error", Sent.Get("/erroror/7"), Wanted.Error("order_not_found", "no order 7")),
            new("OneOf, a value", Sent.Get("/oneof/1"), Wanted.Same),
            new("OneOf, an error", Sent.Get("/oneof/7"), Wanted.Error("order_not_found", "no order 7")),
            new("FluentResults, a value", Sent.Get("/fluentresults/1"), Wanted.Same),
            new("FluentResults, an error", Sent.Get("/fluentresults/7"), Wanted.Error("order_not_found", "no order 7")),
            new("Ardalis.Result, a value", Sent.Get("/ardalis/1"), Wanted.Same),
            new("Ardalis.Result, an error", Sent.Get("/ardalis/7"), Wanted.Error("order_not_found", "no order 7")),
        ],
    };

    private static void Map(WebApplication app)
    {
        app.MapGet("/erroror/{id:long}", static IResult (long id) => FindByErrorOr(id).Match<IResult>(TypedResults.Ok, errors => ToError(errors, id)))
            .ProducesError<ApiErrors.OrderNotFound>();
        app.MapGet("/fluentresults/{id:long}", static IResult (long id) => Answer(FindByFluentResults(id), id))
            .ProducesError<ApiErrors.OrderNotFound>();
        app.MapGet("/ardalis/{id:long}", static IResult (long id) => Answer(FindByArdalis(id), id))
            .ProducesError<ApiErrors.OrderNotFound>();
        app.MapGet("/oneof/{id:long}", static IResult (long id) => FindByOneOf(id).Match<IResult>(TypedResults.Ok, static error => error))
            .ProducesError<ApiErrors.OrderNotFound>();
    }

    private static ErrorOr<Order> FindByErrorOr(long id) => id == 1 ? new Order(1, "one") : Error.NotFound();

    private static OneOf<Order, ApiErrors.OrderNotFound> FindByOneOf(long id) => id == 1 ? new Order(1, "one") : new ApiErrors.OrderNotFound(id);

    private static FluentResults.Result<Order> FindByFluentResults(long id) => id == 1 ? FluentResults.Result.Ok(new Order(1, "one")) : FluentResults.Result.Fail<Order>(new NoSuchOrder());

    private static IResult Answer(FluentResults.Result<Order> found, long id) => found.IsSuccess ? TypedResults.Ok(found.Value) : ToError(found.Errors[0], id);

    private static ErrorResult ToError(FluentResults.IError error, long id) => error is NoSuchOrder ? new ApiErrors.OrderNotFound(id) : new ApiErrors.Internal();

    private static Ardalis.Result.Result<Order> FindByArdalis(long id) => id == 1 ? new Order(1, "one") : Ardalis.Result.Result<Order>.NotFound();

    private static IResult Answer(Ardalis.Result.Result<Order> found, long id) => found.IsSuccess ? TypedResults.Ok(found.Value) : ToError(found.Status, id);

    private static ErrorResult ToError(Ardalis.Result.ResultStatus status, long id) => status switch
    {
        Ardalis.Result.ResultStatus.NotFound => new ApiErrors.OrderNotFound(id),
        _ => new ApiErrors.Internal(),
    };

    private sealed class NoSuchOrder() : FluentResults.Error("there is no such order");

    private static ErrorResult ToError(List<Error> errors, long id) => errors[0].Type switch
    {
        ErrorType.NotFound => new ApiErrors.OrderNotFound(id),
        _ => new ApiErrors.Internal(),
    };
}
