using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Studio.Errors.AspNetCore;

/// <summary>Tells operators what was answered: one log line and one count for each error; and observers, where there are any.</summary>
/// <param name="metrics">The counters.</param>
/// <param name="logs">Makes the log.</param>
/// <param name="observers">The application's own.</param>
internal sealed class ErrorTelemetry(ErrorMetrics metrics, ILoggerFactory logs, IEnumerable<IErrorAnswerObserver> observers)
{
    private readonly IErrorAnswerObserver[] observers = [.. observers];

    /// <summary>The log of the category <c>Studio.Errors</c>.</summary>
    public ILogger Log { get; } = logs.CreateLogger(ErrorEvents.Category);

    /// <summary>The counters.</summary>
    public ErrorMetrics Metrics => metrics;

    /// <summary>Tells the application's observers of an error that is about to leave.</summary>
    /// <param name="context">The request.</param>
    /// <param name="error">The error.</param>
    public void Answering(HttpContext context, ErrorDefinition error)
    {
        foreach (var observer in observers)
        {
            observer.Answering(context, RequestEndpoint.Of(context), error);
        }
    }

    /// <summary>Records an error that was answered.</summary>
    /// <param name="context">The request.</param>
    /// <param name="error">The error.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="exception">What made it, where an exception did.</param>
    public void Answered(HttpContext context, ErrorDefinition error, string requestId, Exception? exception)
    {
        metrics.Answered(context, error, requestId);
        var level = Level(error);
        if (Log.IsEnabled(level))
        {
            Write(level, context, error, requestId, exception);
        }
    }

    // A client's fault, or a deliberate gate, is no news to an operator; a fault that nobody mapped always is.
    private static LogLevel Level(ErrorDefinition error) => error switch
    {
        { Status: StatusCodes.Status500InternalServerError } => LogLevel.Error,
        { Status: < StatusCodes.Status500InternalServerError } or { Retry: RetryAdvice.Never } => LogLevel.Debug,
        _ => LogLevel.Warning,
    };

    private void Write(LogLevel level, HttpContext context, ErrorDefinition error, string requestId, Exception? exception)
    {
        var method = RequestMethod.Of(context);
        var route = RequestRoute.Of(context);
        switch (level)
        {
            case LogLevel.Error:
                ErrorEvents.Failed(Log, exception, error.Status, error.Code, method, route, requestId);
                break;
            case LogLevel.Debug:
                ErrorEvents.Refused(Log, exception, error.Status, error.Code, method, route, requestId);
                break;
            default:
                ErrorEvents.Unavailable(Log, exception, error.Status, error.Code, method, route, requestId);
                break;
        }
    }
}
