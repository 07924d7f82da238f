using System.Threading.RateLimiting;

namespace StudioApi;

/// <summary>The requests of one key for the minute, over all instances; while Redis is away, this instance's share of them.</summary>
/// <param name="key">The key's public name.</param>
/// <param name="permits">How many requests a window has.</param>
/// <param name="window">How long a window is.</param>
/// <param name="windows">Where they are counted.</param>
/// <param name="alone">Counts while that can't be reached.</param>
internal sealed class SharedWindowLimiter(string key, int permits, TimeSpan window, RedisWindows windows, RateLimiter alone) : RateLimiter
{
    private int waiting;

    /// <inheritdoc/>
    /// <remarks>Who waits for Redis may need the other yet: a limiter that says it is idle is disposed.</remarks>
    public override TimeSpan? IdleDuration => Volatile.Read(ref waiting) > 0 ? null : alone.IdleDuration;

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <summary>Says no: the middleware asks this first, then the other, which may wait for an answer.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(IsAcquired: false, RetryAfter: null);

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            return await windows.CountAsync(key, window) switch
            {
                { } counted when counted.Count <= permits => new Lease(IsAcquired: true, RetryAfter: null),
                { } counted => new Lease(IsAcquired: false, counted.Left),
                null => alone.AttemptAcquire(permitCount),
            };
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            alone.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class Lease(bool IsAcquired, TimeSpan? RetryAfter) : RateLimitLease
    {
        public override bool IsAcquired { get; } = IsAcquired;

        public override IEnumerable<string> MetadataNames => RetryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            var isKnown = RetryAfter is not null && metadataName == MetadataName.RetryAfter.Name;
            metadata = isKnown ? RetryAfter : null;
            return isKnown;
        }
    }
}
