using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Reference.Tests.SameWords;

/// <summary>Two catalogs, each with an endpoint that declares every code.</summary>
public sealed class EveryCodeApi : IAsyncLifetime
{
    private readonly WebApplication app = Build();

    internal HttpClient Client { get; } = new();

    internal Task<string> GetAsync(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative));

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
        builder.Services.AddDockErrors(errors => errors.PathPrefixes.Add("/dock"));
        builder.Services.AddApiErrors(errors => errors.PathPrefixes.Add("/api"));
        builder.Services.AddOpenApi(document => document.AddErrors());
        var app = builder.Build();
        foreach (var (path, family, catalog) in new[] { ("/dock", typeof(DockErrors), DockErrors.Catalog), ("/api", typeof(ApiErrors), ApiErrors.Catalog) })
        {
            app.MapGet(path, () => TypedResults.Ok()).WithMetadata([.. family.GetNestedTypes(BindingFlags.Public).Where(static type => type.IsSealed).Select(Declaration)]);
            app.MapErrorReference($"{path}-errors", reference => reference.Catalog = catalog);
        }

        app.MapOpenApi();
        return app;
    }

    private static object Declaration(Type error) => Activator.CreateInstance(typeof(ProducesErrorAttribute<>).MakeGenericType(error))!;
}
