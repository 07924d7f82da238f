using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Application;

/// <summary>A real Kestrel on free ports of 127.0.0.1: HTTP/1.1, HTTP/1.1 and HTTP/2 under TLS, and HTTP/2 in clear.</summary>
internal sealed class ApplicationUnderTest : IAsyncDisposable
{
    private readonly WebApplication app;

    private ApplicationUnderTest(WebApplication app, CatalogUnderTest catalog, LogRecorder log)
    {
        this.app = app;
        Catalog = catalog;
        Log = log;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToArray();
        Http1 = addresses[0];
        Https = addresses[1];
        Http2 = addresses[2];
    }

    public CatalogUnderTest Catalog { get; }

    public LogRecorder Log { get; }

    public Uri Http1 { get; }

    public Uri Https { get; }

    public Uri Http2 { get; }

    public IServiceProvider Services => app.Services;

    public static Task<ApplicationUnderTest> StartAsync(CatalogUnderTest catalog, string environment) =>
        StartAsync(catalog, environment, EndpointsUnderTest.AddServices, app => EndpointsUnderTest.Map(app, catalog));

    public static async Task<ApplicationUnderTest> StartAsync(
        CatalogUnderTest catalog,
        string environment,
        Action<WebApplicationBuilder> addServices,
        Action<WebApplication> map,
        Action<ErrorHandlingOptions>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(ApplicationUnderTest).Assembly.GetName().Name });
        var log = new LogRecorder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.WebHost.ConfigureKestrel(ListenEverywhere);
        addServices(builder);
        catalog.AddTo(builder.Services, options => configure?.Invoke(options));
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new(app, catalog, log);
    }

    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static void ListenEverywhere(KestrelServerOptions kestrel)
    {
        kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 100, gracePeriod: TimeSpan.FromSeconds(1.5));
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(2);
        kestrel.Limits.MaxRequestBodySize = 4096;
        kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.UseHttps(TestCertificate.Value));
        kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
    }
}
