namespace Studio.Errors;

/// <summary>What is known of an error by its status alone: little, so the advice is careful.</summary>
internal static class StatusClass
{
    private const int RequestTimeout = 408;
    private const int TooEarly = 425;
    private const int TooManyRequests = 429;
    private const int NotImplemented = 501;
    private const int HttpVersionNotSupported = 505;

    public static RetryAdvice Advice(int status) => status switch
    {
        TooManyRequests => RetryAdvice.RetryAfter,
        NotImplemented or HttpVersionNotSupported => RetryAdvice.Never,
        RequestTimeout or TooEarly or (>= 500 and <= 599) => RetryAdvice.Backoff,
        _ => RetryAdvice.Never,
    };
}
