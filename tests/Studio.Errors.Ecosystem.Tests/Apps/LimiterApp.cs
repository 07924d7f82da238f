using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>The framework's limiters, of which some know when to come back and some don't.</summary>
internal static class LimiterApp
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static App App { get; } = new("limiter", static builder => builder.Services.AddRateLimiter(Configure), Map)
    {
        Rows =
        [
            new("a window knows its end", Twice("/window"), Wanted.Error("too_many_requests").With("Retry-After", "3600")),
            new("a sliding window does not", Twice("/sliding"), Wanted.Error("too_many_requests").With("Retry-After", null)),
            new("nor does a concurrency limiter", Sent.Get("/concurrency"), Wanted.Error("too_many_requests").With("Retry-After", null)),
            new("a policy that says nothing", Twice("/own"), Wanted.Error("too_many_requests").With("Retry-After", null)),
            new("a policy that says it itself", Twice("/own/header"), Wanted.Error("too_many_requests").With("Retry-After", "40")),
            new("a policy that leaves it to us", Twice("/own/helped"), Wanted.Error("too_many_requests").With("Retry-After", "3600")),
            new("a result without a delay", Sent.Get("/result"), Wanted.Error("too_many_requests").With("Retry-After", null)),
            new("a result without a delay, of a code with a default", Sent.Get("/busy"), Wanted.Error("busy").With("Retry-After", "30")),
            new("such a result with a delay", Sent.Get("/busy?seconds=3"), Wanted.Error("busy").With("Retry-After", "3")),
            new("such a result where the application announced one", Sent.Get("/busy/announced"), Wanted.Error("busy").With("Retry-After", "7")),
            new("a result with a delay", Sent.Get("/result?seconds=3"), Wanted.Error("too_many_requests").With("Retry-After", "3")),
        ],
    };

    private static Sent Twice(string path) => Sent.Get(path) with { Times = 2 };

    private static void Configure(RateLimiterOptions options)
    {
        options.AddFixedWindowLimiter("window", static limit => (limit.PermitLimit, limit.Window) = (1, Window));
        options.AddSlidingWindowLimiter("sliding", static limit => (limit.PermitLimit, limit.Window, limit.SegmentsPerWindow) = (1, Window, 2));
        options.AddPolicy("concurrency", static _ => RateLimitPartition.Get("none", static _ => (RateLimiter)new NeverFree()));
    }

    private static void Map(WebApplication app)
    {
        app.UseRateLimiter();
        app.MapGet("/window", static () => "fine").RequireRateLimiting("window");
        app.MapGet("/sliding", static () => "fine").RequireRateLimiting("sliding");
        app.MapGet("/concurrency", static () => "fine").RequireRateLimiting("concurrency");
        app.MapGet("/own", static () => "fine").RequireRateLimiting(new OwnPolicy(null));
        app.MapGet("/own/header", static () => "fine").RequireRateLimiting(new OwnPolicy(static rejection => rejection.HttpContext.Response.Headers.RetryAfter = "40"));
        app.MapGet("/own/helped", static () => "fine").RequireRateLimiting(new OwnPolicy(static rejection => rejection.SetRetryAfter()));
        app.MapGet("/busy", static (int? seconds) => new ApiErrors.Busy(seconds is { } delay ? TimeSpan.FromSeconds(delay) : null)).ProducesError<ApiErrors.Busy>();
        app.MapGet("/busy/announced", static (HttpContext context) =>
        {
            context.Response.Headers.RetryAfter = "7";
            return new ApiErrors.Busy();
        });
        app.MapGet("/result", static (int? seconds) => new ApiErrors.TooManyRequests(seconds is { } delay ? TimeSpan.FromSeconds(delay) : null))
            .ProducesError<ApiErrors.TooManyRequests>();
    }

    /// <summary>A policy with a callback of its own, instead of which the options' is not called.</summary>
    private sealed class OwnPolicy(Action<OnRejectedContext>? told) : IRateLimiterPolicy<string>
    {
        private readonly string key = Guid.NewGuid().ToString();

        public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (rejection, _) =>
        {
            rejection.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            told?.Invoke(rejection);
            return default;
        };

        public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
            RateLimitPartition.GetFixedWindowLimiter(key, static _ => new() { PermitLimit = 1, Window = Window });
    }

    /// <summary>A concurrency limiter whose only place is taken.</summary>
    private sealed class NeverFree : RateLimiter
    {
        private readonly ConcurrencyLimiter limiter = new(new() { PermitLimit = 1 });
        private readonly RateLimitLease taken;

        public NeverFree() => taken = limiter.AttemptAcquire();

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => limiter.GetStatistics();

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => limiter.AttemptAcquire(permitCount);

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => limiter.AcquireAsync(permitCount, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            taken.Dispose();
            limiter.Dispose();
            base.Dispose(disposing);
        }
    }
}
