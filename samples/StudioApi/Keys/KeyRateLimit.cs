using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace StudioApi;

/// <summary>
/// Gives each key its requests for the minute. Who sends no good key is refused anyway and spends nobody's. The answer
/// to a refused request needs no code here: the errors' pipeline writes it, with the seconds that the limiter knows.
/// </summary>
internal static class KeyRateLimit
{
    /// <summary>Adds the limiter.</summary>
    public static void AddKeyRateLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<StudioSettings>>(
            static (limiter, settings) => limiter.GlobalLimiter = PerKey(settings.Value.RateLimit.PermitsPerMinute));
    }

    private static PartitionedRateLimiter<HttpContext> PerKey(int permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => context.User.Key is { } key
            ? RateLimitPartition.GetFixedWindowLimiter(key.Id, _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
}
