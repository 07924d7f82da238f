namespace Studio.Errors;

/// <summary>What a client may do after an error: the <c>retry</c> member of a catalog's entry.</summary>
public enum RetryAdvice
{
    /// <summary>Never send the same request again: it would fail the same way (<c>"never"</c>).</summary>
    Never = 0,

    /// <summary>Send it again with exponential backoff: the fault is transient (<c>"backoff"</c>).</summary>
    Backoff = 1,

    /// <summary>
    /// Send it again after the number of seconds in the answer's <c>Retry-After</c> header (<c>"retryAfter"</c>).
    /// </summary>
    RetryAfter = 2,
}
