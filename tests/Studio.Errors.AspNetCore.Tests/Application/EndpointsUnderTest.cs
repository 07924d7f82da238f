using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.FileProviders;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Application;

/// <summary>Endpoints that fail in every way we know, with the framework's usual middleware around them.</summary>
internal static class EndpointsUnderTest
{
    private static readonly string[] AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>A file that is served: one that the build puts beside the tests.</summary>
    public static string File { get; } = $"/files/{typeof(EndpointsUnderTest).Assembly.GetName().Name}.deps.json";

    public static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<Microsoft.AspNetCore.HostFiltering.HostFilteringOptions>(options => options.AllowedHosts = AllowedHosts);
        services.AddAuthentication(KeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy("never", policy => policy.RequireClaim("never"));
        services.AddRateLimiter(options => options.AddPolicy("spent", _ => RateLimitPartition.Get("spent", _ => new SpentLimiter())));
        services.AddRequestTimeouts();
        services.AddAntiforgery();
        services.AddOutputCache();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddRequestDecompression();
        FrameworkValidation.Add(services);
        services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin()));
        services.AddHealthChecks().AddCheck("down", () => HealthCheckResult.Unhealthy("secret"));
        services.AddControllers().AddApplicationPart(typeof(EndpointsUnderTest).Assembly);
    }

    public static void Map(WebApplication app, CatalogUnderTest catalog)
    {
        app.UseCors();
        app.UseResponseCompression();
        app.UseRequestDecompression();
        app.UseRequestTimeouts();
        app.UseStaticFiles(new StaticFileOptions { RequestPath = "/files", FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory) });
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseOutputCache();
        MapSuccess(app);
        MapBinding(app);
        MapForeignAnswers(app);
        MapExceptions(app);
        MapStreams(app);
        MapScopes(app, catalog);
        app.MapGet("/own", catalog.NotFound);
        app.MapGet("/own/cached", catalog.NotFound).CacheOutput();
        app.MapGet("/own/text", (string text) => catalog.WithText(text));
        app.MapGet("/own/thrown", string () => throw catalog.NotFound().ToException());
        app.MapGet("/spent", () => "never").RequireRateLimiting("spent");
        app.MapGet("/slow", async (HttpContext context) => await Task.Delay(Timeout.Infinite, context.RequestAborted))
            .WithRequestTimeout(TimeSpan.FromMilliseconds(50));
        app.MapHealthChecks("/health");
        app.MapControllers();
    }

    private static void MapSuccess(WebApplication app)
    {
        app.MapGet("/ok", () => "fine");
        app.MapGet("/json", () => new Dictionary<string, string> { ["a"] = "b" });
        app.MapGet("/cached", () => Guid.NewGuid()).CacheOutput();
        app.MapGet("/empty", () => Results.NoContent());
        app.MapGet("/completed", (HttpContext context) =>
        {
            context.Response.OnCompleted(() => throw new InvalidOperationException("secret"));
            return "fine";
        });
    }

    private static void MapBinding(WebApplication app)
    {
        app.MapGet("/int", (int limit) => limit);
        app.MapGet("/bool", (bool flag) => flag);
        app.MapGet("/date", (DateOnly day) => day);
        app.MapGet("/day", (DayOfWeek day) => day);
        app.MapGet("/id/{id}", (Guid id) => id);
        app.MapGet("/header", ([FromHeader(Name = "X-Count")] int count) => count);
        app.MapPost("/body", (Order order) => order);
        app.MapPost("/valid", (Order order) => order);
        app.MapPost("/form", ([FromForm] string name) => name).DisableAntiforgery();
        app.MapPost("/file", (IFormFile file) => file.FileName).DisableAntiforgery();
        app.MapPost("/antiforgery", ([FromForm] string name) => name);
        app.MapPost("/raw", async (HttpContext context) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            return "read";
        });
    }

    private static void MapForeignAnswers(WebApplication app)
    {
        app.MapGet("/status/{status:int}", (int status) => Results.StatusCode(status));
        app.MapGet("/problem/{status:int}", (int status) => Results.Problem("secret", statusCode: status));
        app.MapGet("/text/{status:int}", (int status) => Results.Text("<h1>secret</h1>", "text/html", statusCode: status));
        app.MapGet("/notfound", () => Results.NotFound("secret"));
        app.MapGet("/unauthorized", () => Results.Unauthorized());
        app.MapGet("/forbid", () => Results.Forbid());
        app.MapGet("/challenge", () => Results.Challenge());
        app.MapGet("/range", () => Results.Bytes("0123456789"u8.ToArray(), "text/plain", enableRangeProcessing: true));
        app.MapGet("/etag", (HttpContext context) =>
        {
            context.Response.Headers.ETag = "\"secret\"";
            context.Response.Headers.ContentEncoding = "secret";
            context.Response.Headers.Location = "/secret";
            context.Response.Headers.CacheControl = "public, max-age=1000";
            context.Response.StatusCode = 503;
            return context.Response.WriteAsync("secret");
        });
        app.MapGet("/started/{status:int}", async (HttpContext context, int status) =>
        {
            context.Response.StatusCode = status;
            await context.Response.StartAsync();
            await context.Response.Body.WriteAsync("secret"u8.ToArray());
            await context.Response.CompleteAsync();
        });
        app.MapGet("/announced", (HttpContext context) =>
        {
            context.Response.ContentLength = 10;
        });
    }

    private static void MapExceptions(WebApplication app)
    {
        app.MapGet("/throw", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/throw/later", async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("secret");
        });
        app.MapGet("/throw/bad", string () => throw new BadHttpRequestException("secret", 418));
        app.MapGet("/throw/timeout", string () => throw new TimeoutException("secret"));
        app.MapGet("/throw/cancel", string () => throw new OperationCanceledException("secret"));
        app.MapGet("/throw/task", string () => throw new TaskCanceledException("secret"));
        app.MapGet("/throw/filter", () => "never").AddEndpointFilter((_, _) => throw new InvalidOperationException("secret"));
        app.MapGet("/throw/result", () => new ThrowingResult());
        app.MapGet("/throw/json", () => new ThrowingJson());
        app.MapGet("/throw/status", (HttpContext context) =>
        {
            context.Response.StatusCode = 404;
            throw new InvalidOperationException("secret");
        });
        app.MapGet("/throw/headers", (HttpContext context) =>
        {
            context.Response.Headers["X-Bad"] = "é\n";
            return "never";
        });
        app.MapGet("/throw/starting", (HttpContext context) =>
        {
            context.Response.OnStarting(() => throw new InvalidOperationException("secret"));
            return "never";
        });
        app.MapGet("/throw/starting/own", (HttpContext context) =>
        {
            context.Response.OnStarting(() => throw new InvalidOperationException("secret"));
            return Results.StatusCode(404);
        });
        app.MapGet("/throw/map", string () => throw new MapFailsException());
    }

    private static void MapStreams(WebApplication app)
    {
        app.MapGet("/cut", async (HttpContext context) =>
        {
            await context.Response.Body.WriteAsync("half"u8.ToArray());
            throw new InvalidOperationException("secret");
        });
        app.MapGet("/pieces/{length:int}", WritePiecesAsync).Produces<IAsyncEnumerable<object>>();
        app.MapGet("/items/{count:int}", (int count) => Items(count));
        app.MapGet("/events/{count:int}", (int count) => TypedResults.ServerSentEvents(Items(count)));
    }

    private static void MapScopes(WebApplication app, CatalogUnderTest catalog)
    {
        app.MapGet("/policy", () => "never").RequireAuthorization("never");
        var group = app.MapGroup("/scoped").RequireScope("a:read");
        catalog.DeclareOn(group);
        group.MapGet("/one", [RequireScope("b:write")] () => "fine");
        group.MapGet("/two", [RequireScope("b:write"), RequireScope("c:admin")] () => "fine");
        group.MapGet("/own", () => catalog.MissingScopeOf("d:other"));
    }

    public const string Pieces = """[{"a":[1,{"b":"x\"]"}]},"s",[12,null],[],{}]""";

    private static async Task WritePiecesAsync(HttpContext context, int length)
    {
        context.Response.ContentType = "application/json";
        foreach (var piece in Pieces[..length])
        {
            await context.Response.WriteAsync(piece.ToString());
        }

        throw new InvalidOperationException("secret");
    }

    private static async IAsyncEnumerable<Item> Items(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return new(number, new string('x', 200));
        }

        throw new InvalidOperationException("secret");
    }

    internal sealed record Item(int Number, string Text);

    private sealed class ThrowingJson
    {
        public string First { get; } = new('x', 300);

        public string Second => First.Length == 0 ? "" : throw new InvalidOperationException("secret");
    }

    private sealed class ThrowingResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException("secret");
    }
}
