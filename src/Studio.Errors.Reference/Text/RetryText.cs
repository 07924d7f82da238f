namespace Studio.Errors.Reference;

/// <summary>The three kinds of retry advice in words.</summary>
internal static class RetryText
{
    /// <summary>As the catalog and the wire's documents spell it.</summary>
    public static string Word(RetryAdvice advice) => advice switch
    {
        RetryAdvice.Backoff => "backoff",
        RetryAdvice.RetryAfter => "retryAfter",
        _ => "never",
    };

    /// <summary>On a badge.</summary>
    public static string Badge(RetryAdvice advice) => advice switch
    {
        RetryAdvice.Backoff => "Retry with backoff",
        RetryAdvice.RetryAfter => "Retry after a delay",
        _ => "Don’t retry",
    };

    /// <summary>As a sentence.</summary>
    public static string Sentence(RetryAdvice advice) => advice switch
    {
        RetryAdvice.Backoff => "Transient: send the same request again with exponential backoff, a limited number of times.",
        RetryAdvice.RetryAfter => "Send the same request again after the number of seconds in Retry-After, not before.",
        _ => "Never send the same request again unchanged: it would fail the same way.",
    };
}
