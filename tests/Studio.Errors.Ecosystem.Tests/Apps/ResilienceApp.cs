using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>A server whose calls to another give up: by the resilience handler of Microsoft.Extensions.Http.</summary>
internal static class ResilienceApp
{
    public static App App { get; } = new("resilience", AddServices, Map)
    {
        Options = static options => options.Map<ExecutionRejectedException>(static _ => new ApiErrors.Unavailable()),
        Rows =
        [
            new("a service that is late", Sent.Get("/late"), Wanted.Error("unavailable")),
            new("a service that is down", Sent.Get("/down"), Wanted.Error("internal")),
        ],
    };

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient("down", static client => client.BaseAddress = new("http://127.0.0.1:9"))
            .AddStandardResilienceHandler(static options => (options.Retry.MaxRetryAttempts, options.Retry.Delay) = (1, TimeSpan.Zero));
        builder.Services.AddHttpClient("late")
            .ConfigurePrimaryHttpMessageHandler(static () => new Silent())
            .AddStandardResilienceHandler(static options =>
            {
                (options.Retry.MaxRetryAttempts, options.Retry.Delay) = (1, TimeSpan.Zero);
                options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(50);
            });
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/late", static (IHttpClientFactory clients) => clients.CreateClient("late").GetStringAsync(new Uri("http://127.0.0.1:9/")));
        app.MapGet("/down", static (IHttpClientFactory clients) => clients.CreateClient("down").GetStringAsync(new Uri("/", UriKind.Relative)));
    }

    /// <summary>A connection that nothing comes from.</summary>
    private sealed class Silent : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("unreachable");
        }
    }
}
