namespace Studio.Errors;

/// <summary>What is known of an error by its status alone: little, so the advice is careful.</summary>
internal static class StatusClass
{
    private const int TooManyRequests = 429;

    public static RetryAdvice Advice(int status) => status switch
    {
        TooManyRequests => RetryAdvice.RetryAfter,
        >= 500 and <= 599 => RetryAdvice.Backoff,
        _ => RetryAdvice.Never,
    };
}
