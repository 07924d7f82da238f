namespace Studio.Errors.AspNetCore;

/// <summary>An error that says when the request may be sent again: an entry with <c>"retry": "retryAfter"</c>.</summary>
public abstract class ErrorResultWithDelay : ErrorResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="template">The precomputed answer.</param>
    /// <param name="retryAfter">How long to wait, anything under a second counting as one; null where nobody knows.</param>
    protected ErrorResultWithDelay(ErrorTemplate template, TimeSpan? retryAfter)
        : base(template) =>
        RetryAfterSeconds = retryAfter is { } delay ? RetryDelay.Seconds(delay) : null;

    /// <summary>
    /// The value of the <c>Retry-After</c> header: whole seconds, rounded up, at least 1. Null where no delay was given: the
    /// answer then has what the response announced already, or the catalog's <c>retryAfterDefault</c>, or no such header.
    /// </summary>
    public int? RetryAfterSeconds { get; }

    internal override int? DelaySeconds => RetryAfterSeconds;
}
