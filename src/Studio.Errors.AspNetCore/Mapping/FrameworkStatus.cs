using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>The statuses that the framework sets on its own: an endpoint isn't to blame for them.</summary>
internal static class FrameworkStatus
{
    /// <summary>Whether the framework sets a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>True where it does.</returns>
    public static bool Includes(int status) => status is
        StatusCodes.Status400BadRequest
        or StatusCodes.Status401Unauthorized
        or StatusCodes.Status403Forbidden
        or StatusCodes.Status405MethodNotAllowed
        or StatusCodes.Status408RequestTimeout
        or StatusCodes.Status412PreconditionFailed
        or StatusCodes.Status413PayloadTooLarge
        or StatusCodes.Status415UnsupportedMediaType
        or StatusCodes.Status416RangeNotSatisfiable
        or StatusCodes.Status429TooManyRequests
        or StatusCodes.Status504GatewayTimeout;

    /// <summary>
    /// Tells whether a status is an error. Below 200 a client waits for more, save for the server's own end of an upgrade.
    /// </summary>
    /// <param name="status">The status.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsError(int status) =>
        status is >= StatusCodes.Status400BadRequest or (< StatusCodes.Status200OK and not StatusCodes.Status101SwitchingProtocols);
}
