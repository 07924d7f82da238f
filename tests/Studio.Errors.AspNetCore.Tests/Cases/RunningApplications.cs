using System.Collections.Concurrent;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>One application for each catalog and environment, started when the first case asks for it.</summary>
public sealed class RunningApplications : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string Catalog, string Environment), Lazy<Task<ApplicationUnderTest>>> running = new();

    internal Task<ApplicationUnderTest> GetAsync(string catalog, string environment) =>
        running.GetOrAdd((catalog, environment), static key => new(() => ApplicationUnderTest.StartAsync(
            CatalogUnderTest.Named(key.Catalog),
            key.Environment,
            EndpointsUnderTest.AddServices,
            app => EndpointsUnderTest.Map(app, CatalogUnderTest.Named(key.Catalog)),
            options => options.Map<MapFailsException>(_ => throw new InvalidOperationException("secret"))))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var application in running.Values)
        {
            await (await application.Value).DisposeAsync();
        }
    }
}
