using System.Threading.RateLimiting;

namespace StudioApi;

/// <summary>
/// The requests of one key for the minute that begins with its first: over all instances, and by this one alone where it is
/// the only one or while nobody can count for all. The framework's own window tells a caller to wait for all of it, however
/// little of it is left; this one tells what is left.
/// </summary>
/// <param name="key">The key's public name.</param>
/// <param name="limit">How many requests a window has, and this instance's share of them.</param>
/// <param name="window">How long a window is.</param>
/// <param name="clock">The time, for windows of this instance.</param>
/// <param name="windows">Where they are counted for all instances; null where there is one only.</param>
internal sealed class WindowLimiter(
    string key, RateLimitSettings limit, TimeSpan window, TimeProvider clock, IWindows? windows) : RateLimiter
{
    private readonly Lock gate = new();
    private long began;
    private int count;
    private int waiting;
    private long lastUsed = clock.GetTimestamp();

    /// <inheritdoc/>
    /// <remarks>A limiter that is idle is forgotten, with what it has counted.</remarks>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
            {
                return waiting > 0 || (count > 0 && Left > TimeSpan.Zero) ? null : clock.GetElapsedTime(lastUsed);
            }
        }
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <summary>Counts alone, or says no: the middleware asks this first, then the other, which may wait for an answer.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) =>
        windows is null ? CountAlone(limit.PermitsPerMinute) : new Lease(IsAcquired: false, RetryAfter: null);

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (windows is null)
        {
            return AttemptAcquireCore(permitCount);
        }

        Wait(+1);
        try
        {
            return await windows.CountAsync(key, window) switch
            {
                { } counted when counted.Count <= limit.PermitsPerMinute => new Lease(IsAcquired: true, RetryAfter: null),
                { } counted => new Lease(IsAcquired: false, counted.Left),
                null => CountAlone(limit.PermitsPerMinuteAlone),
            };
        }
        finally
        {
            Wait(-1);
        }
    }

    private TimeSpan Left => window - clock.GetElapsedTime(began);

    private Lease CountAlone(int permits)
    {
        lock (gate)
        {
            lastUsed = clock.GetTimestamp();
            if (count == 0 || Left <= TimeSpan.Zero)
            {
                (began, count) = (lastUsed, 0);
            }

            if (count == permits)
            {
                return new(IsAcquired: false, Left);
            }

            count++;
            return new(IsAcquired: true, RetryAfter: null);
        }
    }

    private void Wait(int change)
    {
        lock (gate)
        {
            waiting += change;
            lastUsed = clock.GetTimestamp();
        }
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
