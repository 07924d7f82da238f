using Studio.Errors.AspNetCore;

namespace Microsoft.AspNetCore.RateLimiting;

/// <summary>For policies of the rate limiter that have an <c>OnRejected</c> of their own.</summary>
public static class RateLimiterRejectionExtensions
{
    /// <summary>
    /// Announces in <c>Retry-After</c> when the lease of a rejected request ends. The framework calls a policy's own
    /// <c>OnRejected</c> instead of that of the options, and nobody else gets the lease.
    /// </summary>
    /// <param name="rejection">The rejection.</param>
    /// <returns>False where the limiter doesn't know when, where the response has a value already or has started.</returns>
    public static bool SetRetryAfter(this OnRejectedContext rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return RateLimiterRejection.Announce(rejection);
    }
}
