namespace Studio.Errors.AspNetCore;

/// <summary>An error that says when the request may be sent again: an entry with <c>"retry": "retryAfter"</c>.</summary>
public abstract class ErrorResultWithDelay : ErrorResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="template">The precomputed answer.</param>
    /// <param name="retryAfter">How long to wait; null and anything under a second count as one second.</param>
    protected ErrorResultWithDelay(ErrorTemplate template, TimeSpan? retryAfter)
        : base(template) =>
        RetryAfterSeconds = RetryDelay.Seconds(retryAfter ?? TimeSpan.Zero);

    /// <summary>The value of the <c>Retry-After</c> header: whole seconds, rounded up, at least 1.</summary>
    public int RetryAfterSeconds { get; }

    internal override int? DelaySeconds => RetryAfterSeconds;
}
