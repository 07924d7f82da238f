namespace Studio.Errors.Reference;

/// <summary>The three kinds of retry advice in words.</summary>
public static class RetryText
{
    /// <summary>As the catalog and the documents for programs spell it.</summary>
    /// <param name="advice">The advice.</param>
    /// <returns>The word.</returns>
    public static string Word(RetryAdvice advice) => advice switch
    {
        RetryAdvice.Backoff => "backoff",
        RetryAdvice.RetryAfter => "retryAfter",
        RetryAdvice.Never => "never",
    };

    /// <summary>On a badge.</summary>
    /// <param name="advice">The advice.</param>
    /// <returns>A few words.</returns>
    public static string Badge(RetryAdvice advice) => advice switch
    {
        RetryAdvice.Backoff => "Retry with backoff",
        RetryAdvice.RetryAfter => "Retry after a delay",
        RetryAdvice.Never => "Don’t retry",
    };

    /// <summary>As a sentence.</summary>
    /// <param name="advice">The advice.</param>
    /// <returns>The sentence.</returns>
    public static string Sentence(RetryAdvice advice) => advice switch
    {
        RetryAdvice.Backoff => "Transient: send the same request again with exponential backoff, a limited number of times.",
        RetryAdvice.RetryAfter => "Send the same request again after the number of seconds in Retry-After, not before.",
        RetryAdvice.Never => "Never send the same request again unchanged: it would fail the same way.",
    };
}
