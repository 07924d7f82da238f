using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>An IExceptionHandler that decides the status of some exceptions, as the framework's pages teach.</summary>
internal static class HandlerApp
{
    public static App App { get; } = new("exception handler", static builder => builder.Services.AddProblemDetails().AddExceptionHandler<Handler>(), Map)
    {
        Rows =
        [
            new("it decides 409", Sent.Get("/format"), Wanted.Error("order_changed") with { Log = "Answered 409 order_changed to GET /format" }),
            new("it decides 404 and writes nothing", Sent.Get("/file"), Wanted.Error("not_found")),
            new("it decides 400", Sent.Get("/argument"), Wanted.Error("invalid_request", "the request was refused")),
            new("it decides a status that the catalog lacks", Sent.Get("/overflow"), Wanted.Error("invalid_request", "the request was refused")),
            new("it decides 503", Sent.Get("/supported"), Wanted.Error("unavailable")),
            new("it decides 200", Sent.Get("/cast"), Wanted.Same),
            new("it answers an error of the catalog", Sent.Get("/division"), Wanted.Error("order_closed")),
            new("the catalog maps the type", Sent.Get("/late"), Wanted.Error("unavailable")),
            new("it lets go", Sent.Get("/boom"), Wanted.Error("internal") with { Log = "Answered 500 internal to GET /boom" }),
            new("a thrown error of the catalog", Sent.Get("/thrown"), Wanted.Error("order_closed") with { ExceptionEvents = 0, NoLog = "An unhandled exception has occurred" }),
        ],
    };

    private static void Map(WebApplication app)
    {
        app.UseExceptionHandler();
        app.MapGet("/format", string () => throw new FormatException("secret"));
        app.MapGet("/file", string () => throw new FileNotFoundException("secret"));
        app.MapGet("/argument", string () => throw new ArgumentException("secret"));
        app.MapGet("/overflow", string () => throw new OverflowException("secret"));
        app.MapGet("/supported", string () => throw new NotSupportedException("secret"));
        app.MapGet("/cast", string () => throw new InvalidCastException("secret"));
        app.MapGet("/division", string () => throw new DivideByZeroException("secret"));
        app.MapGet("/late", string () => throw new TimeoutException("secret"));
        app.MapGet("/boom", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/thrown", string () => throw new ApiErrors.OrderClosed().ToException()).ProducesError<ApiErrors.OrderClosed>();
    }

    private sealed class Handler : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is DivideByZeroException)
            {
                await new ApiErrors.OrderClosed().ExecuteAsync(httpContext);
                return true;
            }

            int? status = exception switch
            {
                FormatException => 409,
                FileNotFoundException => 404,
                ArgumentException or TimeoutException => 400,
                OverflowException => 422,
                NotSupportedException => 503,
                InvalidCastException => 200,
                _ => null,
            };
            httpContext.Response.StatusCode = status ?? httpContext.Response.StatusCode;
            if (status is not (null or 404))
            {
                await httpContext.Response.WriteAsJsonAsync(new { title = "mine" }, cancellationToken);
            }

            return status is not null;
        }
    }
}
