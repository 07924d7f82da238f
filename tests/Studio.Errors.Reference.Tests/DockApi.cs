using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Studio.Errors.Reference.Tests;

/// <summary>An API of another catalog than the sample's, on a port of its own.</summary>
public sealed class DockApi : IAsyncLifetime
{
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
        builder.Services.AddAuthentication("none").AddScheme<AuthenticationSchemeOptions, NobodyHandler>("none", null);
        builder.Services.AddAuthorization();
        builder.Services.AddDockErrors();
        builder.Services.AddOpenApi(document => document.AddErrors());
        var app = builder.Build();
        app.MapGet("/cranes/{number:int}", Results<Ok, DockErrors.NoCrane> (int number) =>
            number == 1 ? TypedResults.Ok() : new DockErrors.NoCrane(number));
        app.MapGet("/berths/{number:int}", Results<Ok, BadRequest> (int number) => number == 1 ? TypedResults.Ok() : TypedResults.BadRequest());
        app.MapPost("/cranes/{name}/lift", Results<Ok, DockErrors.NoRight> (string name) => TypedResults.Ok()).RequireScope("crane:lift");
        app.MapErrorReference("/help/problems", reference =>
        {
            reference.Title = "Dock";
            reference.Address = new("https://dock.example/");
        });
        app.MapOpenApi();
        return app;
    }

    private sealed class NobodyHandler(
        Microsoft.Extensions.Options.IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, System.Text.Encodings.Web.UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }
}
