using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Serilog's line for each request, and middleware that rolls back where it sees an exception.</summary>
internal static class SerilogApp
{
    public static App App { get; } = new("serilog", AddServices, Map)
    {
        Rows =
        [
            new("a thrown error of the catalog", Sent.Get("/thrown"), Closed("Information HTTP GET /thrown responded 409")),
            new("a thrown error behind a suspended handler", Sent.Get("/suspended"), Closed("Information HTTP GET /suspended responded 409")),
            new("a thrown error after bytes that never left", Sent.Get("/halfway"), Closed("Information HTTP GET /halfway responded 409")),
            new("an exception that is mapped", Sent.Get("/late"), Wanted.Error("unavailable") with { Log = "Error HTTP GET /late responded 500" }),
            new("a fault", Sent.Get("/boom"), Wanted.Error("internal") with { Log = "Error HTTP GET /boom responded 500" }),
            new("another method", new("DELETE", "/boom"), Wanted.Error("method_not_allowed") with { Log = "HTTP DELETE /boom responded 405" }),
        ],
    };

    /// <summary>The same application, which wants its middleware to see what is thrown.</summary>
    public static App AppWithoutShortWay { get; } = App with
    {
        Name = "serilog, exceptions reach middleware",
        Options = static options => options.AnswerThrownErrorsAtEndpoint = false,
        Rows =
        [
            new(
                "a thrown error of the catalog",
                Sent.Get("/thrown"),
                Wanted.Error("order_closed") with { ExceptionEvents = 0, Log = "Error HTTP GET /thrown responded 500" }),
        ],
    };

    private static Wanted Closed(string log) => Wanted.Error("order_closed") with { ExceptionEvents = 0, Log = log };

    private static void AddServices(WebApplicationBuilder builder) =>
        builder.Host.UseSerilog(static (_, log) => log.MinimumLevel.Information().WriteTo.Sink(new SerilogToRecords()), writeToProviders: true);

    private static void Map(WebApplication app)
    {
        app.UseSerilogRequestLogging();
        app.Use(async (context, next) =>
        {
            try
            {
                await next();
                Records.All.Tell("the work was committed");
            }
            catch
            {
                Records.All.Tell("the work was rolled back");
                throw;
            }
        });
        app.UseRouting();
        app.MapGet("/thrown", string () => throw new ApiErrors.OrderClosed().ToException()).ProducesError<ApiErrors.OrderClosed>();
        app.MapGet("/suspended", async Task<string> () =>
        {
            await Task.Yield();
            throw new ApiErrors.OrderClosed().ToException();
        }).ProducesError<ApiErrors.OrderClosed>();
        app.MapGet("/halfway", async Task (HttpContext context) =>
        {
            context.Response.BodyWriter.GetSpan(3)[..3].Fill((byte)'a');
            context.Response.BodyWriter.Advance(3);
            await Task.Yield();
            throw new ApiErrors.OrderClosed().ToException();
        }).ProducesError<ApiErrors.OrderClosed>();
        app.MapGet("/late", string () => throw new TimeoutException("secret"));
        app.MapGet("/boom", string () => throw new InvalidOperationException("secret"));
    }

    private sealed class SerilogToRecords : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            if (logEvent.TraceId is { } trace)
            {
                Records.All.Tell(trace.ToHexString(), $"{logEvent.Level} {logEvent.RenderMessage(null).Replace("\"", "", StringComparison.Ordinal)}");
            }
        }
    }
}
