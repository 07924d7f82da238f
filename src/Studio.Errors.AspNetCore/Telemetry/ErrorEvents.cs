using Microsoft.Extensions.Logging;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The log lines, all in the category <c>Studio.Errors</c>. Codes, routes and ids are values of the line; a message of an
/// error, a key or a scope never is.
/// </summary>
internal static partial class ErrorEvents
{
    public const string Category = "Studio.Errors";

    [LoggerMessage(1, LogLevel.Debug, "Answered {Status} {Code} to {Method} {Route}, request {RequestId}")]
    public static partial void Refused(
        ILogger log,
        Exception? exception,
        int status,
        string code,
        string method,
        string route,
        string requestId);

    [LoggerMessage(2, LogLevel.Warning, "Answered {Status} {Code} to {Method} {Route}, request {RequestId}")]
    public static partial void Unavailable(
        ILogger log,
        Exception? exception,
        int status,
        string code,
        string method,
        string route,
        string requestId);

    [LoggerMessage(3, LogLevel.Error, "Answered {Status} {Code} to {Method} {Route}, request {RequestId}")]
    public static partial void Failed(
        ILogger log,
        Exception? exception,
        int status,
        string code,
        string method,
        string route,
        string requestId);

    [LoggerMessage(4, LogLevel.Debug, "The client of request {RequestId} went away")]
    public static partial void ClientGone(ILogger log, Exception? exception, string requestId);

    [LoggerMessage(
        5,
        LogLevel.Error,
        "Request {RequestId} to {Method} {Route} failed after its first byte had left; the connection is aborted")]
    public static partial void CutOff(ILogger log, Exception exception, string method, string route, string requestId);

    [LoggerMessage(6, LogLevel.Error, "Request {RequestId} failed again while its error was being answered")]
    public static partial void AnswerFailed(ILogger log, Exception exception, string requestId);

    [LoggerMessage(7, LogLevel.Error, "Request {RequestId} failed where no error catalog answers")]
    public static partial void Uncovered(ILogger log, Exception exception, string requestId);

    [LoggerMessage(
        8,
        LogLevel.Warning,
        "{Endpoint} answered {Code}, which it does not declare; add it to the return type or with ProducesError")]
    public static partial void Undeclared(ILogger log, string endpoint, string code);

    [LoggerMessage(
        9,
        LogLevel.Warning,
        "{Endpoint} answered {Status} on its own; it was replaced by {Code}. Return an error of the catalog instead")]
    public static partial void Replaced(ILogger log, string endpoint, int status, string code);

    [LoggerMessage(
        10,
        LogLevel.Warning,
        "{Endpoint} requires a scope but does not declare {Code}; add it to the return type or with ProducesError")]
    public static partial void ScopeUndeclared(ILogger log, string endpoint, string code);

    [LoggerMessage(
        11,
        LogLevel.Warning,
        "A caller was refused for a scope that is in the claim {ClaimType}, which is not read; add it to ScopeClaimTypes if it counts")]
    public static partial void ScopeElsewhere(ILogger log, string claimType);

    [LoggerMessage(12, LogLevel.Error, "Request {RequestId} to {Method} {Route} failed after its whole response had left")]
    public static partial void FailedAfterEnd(ILogger log, Exception exception, string method, string route, string requestId);

    [LoggerMessage(
        13,
        LogLevel.Warning,
        "Errors of {Family} link to {Address}, which no endpoint of this application serves; "
        + "map the error reference there, or correct the address in the catalog")]
    public static partial void DocumentationMissing(ILogger log, string family, string address);

    [LoggerMessage(
        14,
        LogLevel.Warning,
        "CustomizeProblemDetails changes no error of {Family}, whose catalog says what a problem has; write the members into its envelope")]
    public static partial void CustomizationWithoutEffect(ILogger log, string family);
}
