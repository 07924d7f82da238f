using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What is known of exceptions without a catalog, each as the status it stands for. A catalog or the options may map the
/// same types, and then win.
/// </summary>
internal static class FrameworkExceptions
{
    /// <summary>Maps them.</summary>
    /// <param name="map">The map.</param>
    /// <param name="fromStatus">The catalog's answer to a status.</param>
    public static void AddTo(ExceptionMap map, Func<int, ErrorResult> fromStatus)
    {
        map.Add<Exception>((_, _) => fromStatus(StatusCodes.Status500InternalServerError));

        // A client that went away is told apart before any map is asked: what is left ran out of time.
        map.Add<OperationCanceledException>((_, _) => fromStatus(StatusCodes.Status504GatewayTimeout));
        map.Add<TimeoutException>((_, _) => fromStatus(StatusCodes.Status504GatewayTimeout));

        // The error of a called service that escapes a handler: that service's code is not this API's.
        map.Add<ErrorResponseException>((_, _) => fromStatus(StatusCodes.Status502BadGateway));
        AddOwn(map, fromStatus);
    }

    /// <summary>Maps those that name their status or error themselves, so that no handler of exceptions knows better.</summary>
    /// <param name="map">The map.</param>
    /// <param name="fromStatus">The catalog's answer to a status.</param>
    public static void AddOwn(ExceptionMap map, Func<int, ErrorResult> fromStatus)
    {
        map.Add<BadHttpRequestException>((fault, _) => fromStatus(fault.StatusCode));
        map.Add<ErrorResultException>((fault, _) => fault.Result);
    }
}
