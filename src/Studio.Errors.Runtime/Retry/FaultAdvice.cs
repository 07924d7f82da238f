using System.Security.Authentication;

namespace Studio.Errors;

/// <summary>What is known of a request without an answer by the kind of its fault: whether the next one may fare better.</summary>
internal static class FaultAdvice
{
    /// <summary>The advice for a fault.</summary>
    /// <param name="fault">What was thrown in place of an answer.</param>
    /// <returns>Never or backoff; null where it is no fault of the way: a mistake of the program, or somebody gave up.</returns>
    public static RetryAdvice? Of(Exception? fault) => fault switch
    {
        HttpRequestException { StatusCode: { } status } => StatusClass.Advice((int)status),
        HttpRequestException { InnerException: AuthenticationException } => RetryAdvice.Never,
        HttpRequestException http => IsLasting(http.HttpRequestError) ? RetryAdvice.Never : RetryAdvice.Backoff,

        // How a handler says that connecting took too long. The caller's own token is looked at before this.
        OperationCanceledException { InnerException: TimeoutException } => RetryAdvice.Backoff,
        _ => null,
    };

    /// <summary>Faults of how client and server are set up.</summary>
    private static bool IsLasting(HttpRequestError error) => error is
        HttpRequestError.ExtendedConnectNotSupported or HttpRequestError.VersionNegotiationError
        or HttpRequestError.UserAuthenticationError or HttpRequestError.ConfigurationLimitExceeded;
}
