namespace Studio.Errors;

/// <summary>An attempt that failed and is about to be repeated.</summary>
/// <param name="Request">The request.</param>
/// <param name="Number">How often it has been sent, from 1.</param>
/// <param name="Error">The error response; null where there was no response.</param>
/// <param name="Exception">What was thrown in place of a response; null where there was one.</param>
/// <param name="Decision">Why it is sent again, and how long to wait first.</param>
public readonly record struct ErrorRetryAttempt(
    HttpRequestMessage Request,
    int Number,
    ErrorResponse? Error,
    Exception? Exception,
    RetryDecision Decision);
