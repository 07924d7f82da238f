using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Studio.Errors;
using Studio.Errors.OpenApi;

namespace Clients.Tests;

/// <summary>The catalog of the API that is called.</summary>
[ErrorCatalog("errors.json")]
public static partial class ApiErrors;

/// <summary>What the API gives.</summary>
/// <param name="Name">Its name.</param>
public sealed record Thing(string Name);

/// <summary>An API on a port of this machine, for real clients: it sends what a script says, and counts.</summary>
public sealed class Api : IAsyncDisposable
{
    private readonly WebApplication application;
    private int requests;

    private Api(WebApplication application) => this.application = application;

    /// <summary>How many requests the script has answered.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Where it listens.</summary>
    public Uri Address =>
        new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts it.</summary>
    /// <param name="script">What it sends.</param>
    public static async Task<Api> StartAsync(Func<HttpContext, Task> script)
    {
        var application = Builder().Build();
        var api = new Api(application);
        application.Run(context =>
        {
            Interlocked.Increment(ref api.requests);
            return script(context);
        });
        await application.StartAsync();
        return api;
    }

    /// <summary>The OpenAPI document of the API, as its own server makes it.</summary>
    /// <param name="schemas">Which schemas errors have.</param>
    public static async Task<string> DocumentAsync(ErrorSchemas schemas = ErrorSchemas.PerOperation)
    {
        var builder = Builder();
        builder.Services.AddApiErrors();
        builder.Services.AddOpenApi(options => options.AddErrors(errors => errors.Schemas = schemas));
        await using var api = new Api(builder.Build());
        var application = api.application;
        application.MapOpenApi();
        application.MapGet(
            "/things/{id}",
            Results<Ok<Thing>, ApiErrors.NotFound, ApiErrors.InsufficientScope, ApiErrors.Unavailable> (string id) => new ApiErrors.NotFound())
            .WithName("GetThing");
        application.MapPost(
            "/orders",
            Results<Ok<Thing>, ApiErrors.WriteDisabled, ApiErrors.RateLimited, ApiErrors.Unavailable> () => new ApiErrors.WriteDisabled())
            .WithName("PlaceOrder");
        await application.StartAsync();
        using var http = new HttpClient { BaseAddress = api.Address };
        return await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder;
    }
}
