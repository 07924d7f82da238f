using System.ComponentModel;

namespace Studio.Errors.AspNetCore;

/// <summary>The delay that a called service asked for, as this API passes it on. Generated code uses it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UpstreamDelay
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(5);

    /// <summary>
    /// What is left of the service's <c>Retry-After</c>: less the time since its response came, at least a second, at most five minutes,
    /// since no caller of ours waits longer on the word of a service that it doesn't know.
    /// </summary>
    /// <param name="error">The service's error.</param>
    /// <returns>The delay; null where the service named none.</returns>
    public static TimeSpan? Of(ErrorResponseException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Response.RetryAfter is { } delay
            ? TimeSpan.FromTicks(Math.Clamp((delay - error.Response.Age).Ticks, TimeSpan.TicksPerSecond, longest.Ticks))
            : null;
    }
}
