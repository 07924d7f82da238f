using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>The same application twice, on real Kestrel: with the catalog's pipeline, and as the framework alone would run it.</summary>
internal sealed class PlainKestrel : IAsyncDisposable
{
    private readonly WebApplication app;

    private PlainKestrel(WebApplication app, LogRecorder log)
    {
        this.app = app;
        Log = log;
        var addresses = app.Urls.Select(address => new Uri(address)).ToArray();
        Http1 = addresses[0];
        Http2 = addresses[1];
    }

    public Uri Http1 { get; }

    public Uri Http2 { get; }

    public LogRecorder Log { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<PlainKestrel> StartAsync(
        bool withCatalog,
        Action<IServiceCollection> addServices,
        Action<WebApplication> map,
        Action<ErrorHandlingOptions>? configure = null,
        Action<IServiceCollection>? afterwards = null,
        string environment = "Production")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(PlainKestrel).Assembly.GetName().Name });
        var log = new LogRecorder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        addServices(builder.Services);
        if (withCatalog)
        {
            builder.Services.AddApiErrors(configure);
        }

        afterwards?.Invoke(builder.Services);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new(app, log);
    }

    public Task<RawHttpResponse> GetAsync(string path, params string[] headers) => SendAsync("GET", path, headers);

    public Task<RawHttpResponse> SendAsync(string method, string path, params string[] headers) =>
        RawHttpConnection.ExchangeAsync(Http1, $"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
