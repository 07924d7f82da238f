namespace Studio.Errors.Catalog;

/// <summary>The <c>retry</c> member: never, backoff or retryAfter.</summary>
internal enum RetryKind
{
    Never,
    Backoff,
    RetryAfter,
}
