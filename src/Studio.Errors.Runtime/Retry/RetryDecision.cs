namespace Studio.Errors;

/// <summary>Whether a request is sent again, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Wait">How long to wait first; zero where the request isn't sent again.</param>
public readonly record struct RetryDecision(RetryReason Reason, TimeSpan Wait = default)
{
    /// <summary>Whether the request is sent again.</summary>
    public bool IsRetry => Reason is RetryReason.Transient or RetryReason.Throttled;
}
