using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using ErrorOr;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using IResult = Microsoft.AspNetCore.Http.IResult;
using TypedResults = Microsoft.AspNetCore.Http.TypedResults;

namespace Studio.Errors.Benchmarks;

/// <summary>The applications whose answers are compared. They differ in the pipeline, not in the server.</summary>
internal static class Applications
{
    public const string Copy = "/copy";
    public const string CopyWithId = "/copy-with-id";
    public const string Ours = "/ours";
    public const string Text = "/text";
    public const string Chunked = "/chunked";
    public const string WriteAsJson = "/write-as-json";
    public const string OkJson = "/ok-json";
    public const string GeneratedJson = "/generated-json";
    public const string Json = "/json";
    public const string Problem = "/problem";
    public const string ErrorOr = "/error-or";
    public const string Thrown = "/thrown";
    public const string ThrownDeep = "/thrown-deep";

    /// <summary>An application without a pipeline.</summary>
    public static WebApplication Bare(Action<IServiceCollection> services, IPEndPoint endpoint) => Build(services, endpoint, static _ => { });

    /// <summary>An application with the whole pipeline of <c>AddApiErrors()</c>.</summary>
    public static WebApplication WithPipeline(Action<IServiceCollection> services, IPEndPoint endpoint) =>
        Build(both => { services(both); both.AddApiErrors(); }, endpoint, static _ => { });

    /// <summary>The same, with its errors counted as in a test.</summary>
    public static WebApplication Watched(Action<IServiceCollection> services, IPEndPoint endpoint) =>
        Build(both => { services(both); both.AddApiErrors(); both.AddErrorCoverage(); }, endpoint, static _ => { });

    /// <summary>An application whose own middleware does for every request what one would write without us: an id, a log line and a count of errors.</summary>
    public static WebApplication WithOwnMiddleware(Action<IServiceCollection> services, IPEndPoint endpoint) => Build(services, endpoint, RecordErrors);

    /// <summary>An application with the framework's own answer to what is thrown.</summary>
    public static WebApplication Framework(Action<IServiceCollection> services, IPEndPoint endpoint) =>
        Build(both => { services(both); both.AddProblemDetails(); }, endpoint, static app => app.UseExceptionHandler());

    /// <summary>An application of FastEndpoints.</summary>
    public static WebApplication OfFastEndpoints(Action<IServiceCollection> services, IPEndPoint endpoint) => Build(
        both =>
        {
            services(both);
            both.AddFastEndpoints(static options =>
            {
                options.DisableAutoDiscovery = true;
                options.Assemblies = [typeof(RefusingEndpoint).Assembly];
            });
        },
        endpoint,
        static app => app.UseFastEndpoints());

    private static WebApplication Build(Action<IServiceCollection> services, IPEndPoint endpoint, Action<WebApplication> pipeline)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(endpoint));
        services(builder.Services);
        var app = builder.Build();
        pipeline(app);
        Map(app);
        return app;
    }

    private static void Map(WebApplication app)
    {
        var copy = new CopyResult();
        app.MapGet(Copy, IResult () => copy);
        var copyWithId = new CopyWithIdResult();
        app.MapGet(CopyWithId, IResult () => copyWithId);
        app.MapGet(Ours, IResult () => new ApiErrors.InsufficientScope(Finished.Scope)).ProducesError<ApiErrors.InsufficientScope>();
        app.MapGet(Text, static context =>
        {
            context.Response.ContentLength = Finished.Bytes.Length;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync(Finished.Text);
        });
        app.MapGet(Chunked, static () => Finished.Text);
        app.MapGet(WriteAsJson, static context => context.Response.WriteAsJsonAsync(Finished.Envelope(), EnvelopeContext.Default.Envelope));
        app.MapGet(OkJson, static () => TypedResults.Json(Finished.Envelope(), EnvelopeContext.Default.Envelope));
        app.MapGet(GeneratedJson, static () => TypedResults.Json(Finished.Envelope(), EnvelopeContext.Default.Envelope, statusCode: 403));
        app.MapGet(Json, static () => Results.Json(Finished.Envelope(), System.Text.Json.JsonSerializerOptions.Web, statusCode: 403));
        app.MapGet(Problem, static () => TypedResults.Problem(Finished.Message, statusCode: 403, title: "insufficient_scope"));
        app.MapGet(ErrorOr, static () => Find().Match<IResult>(
            static text => TypedResults.Text(text),
            static errors => TypedResults.Problem(errors[0].Description, statusCode: 403, title: errors[0].Code)));
        app.MapGet(Thrown, IResult () => throw new ApiErrors.InsufficientScope(Finished.Scope).ToException()).ProducesError<ApiErrors.InsufficientScope>();
        app.MapGet(ThrownDeep, async Task<IResult> () => await DeepAsync(5)).ProducesError<ApiErrors.InsufficientScope>();
    }

    private static ErrorOr<string> Find() => Error.Forbidden("insufficient_scope", Finished.Message);

    private static void RecordErrors(WebApplication app)
    {
        var counter = app.Services.GetRequiredService<IMeterFactory>().Create("Own").CreateCounter<long>("errors");
        app.Use(next => async context =>
        {
            context.TraceIdentifier = NewId();
            context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
            await next(context);
            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
            {
                counter.Add(1, new KeyValuePair<string, object?>("status", context.Response.StatusCode));
                if (app.Logger.IsEnabled(LogLevel.Debug))
                {
                    throw new InvalidOperationException("The benchmark has no log.");
                }
            }
        });
    }

    private static string NewId() => string.Create(Finished.RequestId.Length, 0, static (text, _) =>
    {
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        "req_".CopyTo(text);
        Convert.TryToHexStringLower(random, text[4..], out var _);
    });

    private static async Task<IResult> DeepAsync(int frames) =>
        frames == 0 ? throw new ApiErrors.InsufficientScope(Finished.Scope).ToException() : await DeepAsync(frames - 1);

    /// <summary>The floor: nothing is made, everything is copied.</summary>
    private sealed class CopyResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            Finished.SetHead(httpContext.Response, Finished.RequestId);
            var writer = httpContext.Response.BodyWriter;
            Finished.Bytes.Span.CopyTo(writer.GetSpan(Finished.Bytes.Length));
            writer.Advance(Finished.Bytes.Length);
            return Task.CompletedTask;
        }
    }

    /// <summary>The floor of a server that gives every request an id.</summary>
    private sealed class CopyWithIdResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var id = NewId();
            Finished.SetHead(httpContext.Response, id);
            var writer = httpContext.Response.BodyWriter;
            var span = writer.GetSpan(Finished.Bytes.Length);
            Finished.Bytes.Span.CopyTo(span);
            System.Text.Encoding.ASCII.GetBytes(id, span[Finished.RequestIdAt..]);
            writer.Advance(Finished.Bytes.Length);
            return Task.CompletedTask;
        }
    }
}
