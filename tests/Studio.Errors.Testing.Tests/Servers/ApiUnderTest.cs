using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Studio.Errors.Testing.Tests.Servers;

/// <summary>A small API on a port of the machine, watched.</summary>
public sealed class ApiUnderTest : IAsyncDisposable
{
    private readonly WebApplication app;

    private ApiUnderTest(WebApplication app)
    {
        this.app = app;
        Client = new() { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it.</summary>
    /// <param name="coverage">Where its errors are counted; null where they are not.</param>
    /// <param name="environment">Where it believes to run.</param>
    /// <param name="name">Its name.</param>
    /// <param name="map">Its endpoints.</param>
    /// <returns>The running API.</returns>
    public static async Task<ApiUnderTest> StartAsync(
        ErrorCoverage? coverage, string environment = "Development", string name = "Api", Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = name, EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddApiErrors();
        if (coverage is not null)
        {
            builder.Services.AddErrorCoverage(coverage);
        }

        var app = builder.Build();
        (map ?? Map)(app);
        await app.StartAsync();
        return new(app);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/orders/{id:int}", Results<Ok<string>, ApiErrors.NotFound, ApiErrors.WriteDisabled> (int id) => id switch
        {
            1 => TypedResults.Ok("one"),
            2 => new ApiErrors.WriteDisabled(),
            3 => throw new InvalidOperationException("the shelf is gone"),
            4 => throw new ApiErrors.BadGateway().ToException(),
            _ => new ApiErrors.NotFound(),
        });
        app.MapMethods("/orders", ["GET", "HEAD"], IResult () => new ApiErrors.NotFound()).ProducesError<ApiErrors.NotFound>();
        app.MapGet("/plain", () => "no error");
    }
}
