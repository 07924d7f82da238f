using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Studio.Errors.AspNetCore;

namespace Harbour;

/// <summary>A small server on a catalog that has nothing in common with the sample's. A real Kestrel on a free port.</summary>
public sealed class HarbourApi : IAsyncLifetime
{
    private readonly WebApplication app = Create();

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <inheritdoc/>
    public Task InitializeAsync() => app.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await app.DisposeAsync();

    private static WebApplication Create()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddAuthentication("Watchword").AddScheme<AuthenticationSchemeOptions, Watchword>("Watchword", configureOptions: null);
        builder.Services.AddAuthorization();
        builder.Services.AddHarbourErrors(errors => errors.Map<StormException>(_ => new HarbourErrors.HarbourClosed(TimeSpan.FromSeconds(1.2))));

        var app = builder.Build();
        app.MapGet("/berths/{number:int}", Berth);
        app.MapGet("/depth", (int metres) => metres);
        app.MapGet("/pier", [RequireScope("pier:north")] () => "moored");
        app.MapGet("/chart", string () => throw new KeyNotFoundException("secret"));
        app.MapGet("/storm", string () => throw new StormException());
        app.MapGet("/slow", string () => throw new TimeoutException("secret"));
        app.MapGet("/fog", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/status/{code:int}", (int code) => TypedResults.StatusCode(code));
        return app;
    }

    private static Results<Ok<int>, HarbourErrors.BerthTaken, HarbourErrors.NoSuchBerth> Berth(int number) => number switch
    {
        1 => TypedResults.Ok(number),
        2 => new HarbourErrors.BerthTaken(2, "Marie \"the\" <Ältere>"),
        3 => new HarbourErrors.BerthTaken(3, "Anne", draught: 0.25, moored: false, until: "noon"),
        _ => new HarbourErrors.NoSuchBerth(),
    };

    private sealed class StormException : IOException;

    private sealed class Watchword(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers["Watchword"] is [{ } pier]
                ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new("scp", pier)], "Watchword")), "Watchword"))
                : AuthenticateResult.NoResult());
    }
}
