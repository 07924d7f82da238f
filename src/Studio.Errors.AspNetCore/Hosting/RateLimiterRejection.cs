using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Studio.Errors.AspNetCore;

/// <summary>What the framework's rate limiter refuses: 429 instead of its 503, with the seconds that the lease knows.</summary>
internal static class RateLimiterRejection
{
    /// <summary>Corrects the status and listens to rejections; a handler of the application still runs, first.</summary>
    /// <param name="options">The limiter's options, after the application has set them.</param>
    public static void Configure(RateLimiterOptions options)
    {
        if (options.RejectionStatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        }

        var application = options.OnRejected;
        options.OnRejected = async (rejection, cancellation) =>
        {
            if (application is not null)
            {
                await application(rejection, cancellation);
            }

            Announce(rejection);
        };
    }

    /// <summary>Writes down how long to wait, where the lease knows it and nobody else has said it.</summary>
    /// <param name="rejection">The rejection.</param>
    /// <returns>Whether it was written down.</returns>
    public static bool Announce(OnRejectedContext rejection)
    {
        var response = rejection.HttpContext.Response;
        if (response.HasStarted
            || response.Headers.RetryAfter.Count > 0
            || !rejection.Lease.TryGetMetadata(MetadataName.RetryAfter, out var delay))
        {
            return false;
        }

        // Where the catalog's error waits, it takes its seconds from here; otherwise it drops the header.
        response.Headers.RetryAfter = RetryDelay.Text(RetryDelay.Seconds(delay));
        return true;
    }
}
