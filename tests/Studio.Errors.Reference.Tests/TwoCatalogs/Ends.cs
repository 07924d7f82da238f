using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.Reference.Tests.TwoCatalogs;

/// <summary>How a request ends that says so in its header X-End.</summary>
internal static class Ends
{
    public const string Header = "X-End";

    public static Task AskedForAsync(HttpContext context, RequestDelegate next) => (context.GetEndpoint(), (string?)context.Request.Headers[Header]) switch
    {
        (null, _) => next(context),
        (_, "fault") => throw new InvalidOperationException("a fault"),
        (_, "late") => throw new TimeoutException("too late"),
        (_, "gate") when context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) => new ApiErrors.WriteDisabled().ExecuteAsync(context),
        _ => next(context),
    };
}

/// <summary>A limit that a request has reached which says so in its header X-Spent.</summary>
internal static class SpentWhenAsked
{
    private static readonly ConcurrencyLimiter None = Spent();

    public static RateLimitPartition<string> Partition(HttpContext context) => context.Request.Headers.ContainsKey("X-Spent")
        ? RateLimitPartition.Get("spent", _ => (RateLimiter)None)
        : RateLimitPartition.GetNoLimiter("");

    private static ConcurrencyLimiter Spent()
    {
        var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 0 });
        limiter.AttemptAcquire();
        return limiter;
    }
}
