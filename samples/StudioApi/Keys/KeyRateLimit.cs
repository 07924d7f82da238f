using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace StudioApi;

/// <summary>Gives each key its requests for the minute. Who sends no good key is refused anyway and spends nobody's.</summary>
internal static class KeyRateLimit
{
    /// <summary>Adds the limiter.</summary>
    public static IServiceCollection AddKeyRateLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter => limiter.OnRejected = static (rejected, _) =>
            new(new ApiErrors.RateLimited(Delay(rejected.Lease)).ExecuteAsync(rejected.HttpContext)));
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>()
            .Configure<IOptions<StudioSettings>>((limiter, settings) =>
                limiter.GlobalLimiter = PerKey(settings.Value.RateLimit.PermitsPerMinute));
        return services;
    }

    private static PartitionedRateLimiter<HttpContext> PerKey(int permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => context.User.Key is { } key
            ? RateLimitPartition.GetFixedWindowLimiter(key.Id, _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));

    private static TimeSpan? Delay(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var delay) ? delay : null;
}
