using Microsoft.Extensions.Logging;

namespace Studio.Errors;

/// <summary>Sends again as <see cref="ErrorRetryHandler"/> does, and logs each time that it does.</summary>
/// <param name="catalog">The catalog of the API.</param>
/// <param name="options">How to retry.</param>
/// <param name="budget">The retries that all handlers of the client share.</param>
/// <param name="logger">Where to log.</param>
/// <param name="client">The name of the client.</param>
internal sealed partial class LoggingRetryHandler(
    ErrorCatalog catalog,
    ErrorRetryOptions options,
    ErrorRetryBudget budget,
    ILogger logger,
    string client) : ErrorRetryHandler(catalog, options, budget)
{
    /// <summary>The category of the log lines.</summary>
    public const string Category = "Studio.Errors.Client";

    /// <inheritdoc/>
    protected override void OnRetrying(ErrorRetryAttempt attempt)
    {
        var wait = (long)attempt.Decision.Wait.TotalMilliseconds;
        if (attempt.Error is { } error)
        {
            // A code that the catalog lacks and an id are the server's text.
            var code = error.Definition?.Code ?? "unknown";
            Retrying(logger, client, attempt.Number, error.Status, code, VisibleLine.Of(error.RequestId ?? "none", 128), wait);
        }
        else
        {
            RetryingAfterException(logger, client, attempt.Number, attempt.Exception?.GetType().Name ?? "none", wait);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "Client {Client}: attempt {Attempt} failed with {Status} {Code}, request {RequestId}; sending again in {WaitMilliseconds} ms")]
    private static partial void Retrying(
        ILogger logger, string client, int attempt, int status, string code, string requestId, long waitMilliseconds);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "Client {Client}: attempt {Attempt} got no response ({Exception}); sending again in {WaitMilliseconds} ms")]
    private static partial void RetryingAfterException(
        ILogger logger, string client, int attempt, string exception, long waitMilliseconds);
}
