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
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds the limiter: in memory, or in the Redis of the settings.</summary>
    public static void AddKeyRateLimit(this IServiceCollection services)
    {
        services.AddSingleton<RedisWindows>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<StudioSettings>, IServiceProvider>(
            static (limiter, settings, provider) => limiter.GlobalLimiter = PerKey(
                settings.Value.RateLimit,
                provider.GetRequiredService<TimeProvider>(),
                settings.Value.Redis is { Length: > 0 } ? provider.GetRequiredService<RedisWindows>() : null));
    }

    private static PartitionedRateLimiter<HttpContext> PerKey(RateLimitSettings limit, TimeProvider clock, IWindows? windows) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => context.User.Key is { } key
            ? RateLimitPartition.Get(key.Id, id => new WindowLimiter(id, limit, Window, clock, windows))
            : RateLimitPartition.GetNoLimiter(""));
}
