using System.Threading.RateLimiting;

namespace Studio.Errors.AspNetCore.Tests.Application;

/// <summary>A limiter whose permits are always spent, for another 41.2 seconds.</summary>
internal sealed class SpentLimiter : RateLimiter
{
    private static readonly Spent Lease = new();

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Lease;

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(Lease);

    private sealed class Spent : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = TimeSpan.FromSeconds(41.2);
            return metadataName == MetadataName.RetryAfter.Name;
        }
    }
}
