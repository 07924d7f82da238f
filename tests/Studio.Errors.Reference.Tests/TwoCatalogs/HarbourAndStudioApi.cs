using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Studio.Errors.Reference.Tests.TwoCatalogs;

/// <summary>
/// Two catalogs in one application: handlers under /dock, controllers under /v1, and a path that no catalog covers. What a
/// request says in its headers decides how it ends, so that every code can be met.
/// </summary>
public sealed class HarbourAndStudioApi : IAsyncLifetime
{
    private const string Limited = "limited";

    private readonly WebApplication app = Build();

    internal HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Client.BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthentication(KeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.SchemeName, null);
        builder.Services.AddAuthorizationBuilder().AddPolicy("harbourmaster", policy => policy.RequireClaim("rank", "master"));
        builder.Services.AddRateLimiter(limiter => limiter.AddPolicy(Limited, SpentWhenAsked.Partition));
        builder.Services.AddDockErrors(errors => errors.PathPrefixes.Add("/dock"));
        builder.Services.AddApiErrors(errors => errors.PathPrefixes.Add("/v1"));
        builder.Services.AddControllers().AddApplicationPart(typeof(StudioController).Assembly);
        builder.Services.AddOpenApi(document => document.AddErrors());
        var app = builder.Build();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(Ends.AskedForAsync);
        MapDock(app.MapGroup("/dock"));
        app.MapControllers().ProducesError<ApiErrors.WriteDisabled>();
        app.MapGet("/plain", Results<Ok, NotFound<string>> () => TypedResults.NotFound("plain"));
        app.MapErrorReference("/dock-errors", reference => reference.Catalog = DockErrors.Catalog);
        app.MapErrorReference("/api-errors", reference => reference.Catalog = ApiErrors.Catalog);
        app.MapOpenApi();
        return app;
    }

    private static void MapDock(RouteGroupBuilder dock)
    {
        dock.MapGet("/cranes/{number:int}", Results<Ok, DockErrors.NoCrane> (int number) => number == 1 ? TypedResults.Ok() : new DockErrors.NoCrane(number));
        dock.MapPost("/cranes/{name}/lift", Results<Ok, DockErrors.NoRight> (string name, Load load) => TypedResults.Ok()).RequireScope("crane:lift").RequireRateLimiting(Limited);
        dock.MapDelete("/berths/{name}", (string name) => TypedResults.Ok()).RequireAuthorization("harbourmaster");
    }

    internal sealed record Load(int Tons);
}
