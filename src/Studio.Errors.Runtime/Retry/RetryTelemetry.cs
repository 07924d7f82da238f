using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Studio.Errors;

/// <summary>
/// Makes every attempt visible: an activity and a count each, under the name <c>Studio.Errors.Client</c>. Neither has
/// anything of the request but its method.
/// </summary>
internal static class RetryTelemetry
{
    private const string Name = "Studio.Errors.Client";

    private static readonly ActivitySource source = new(Name);
    private static readonly Meter meter = new(Name);

    private static readonly Counter<long> attempts = meter.CreateCounter<long>(
        "studio.errors.client.attempts", "{attempt}", "Requests sent, by the reason why they are sent again or not.");

    public static Activity? Begin(HttpRequestMessage request, int attempt)
    {
        var activity = source.StartActivity("studio.errors.attempt", ActivityKind.Internal);
        activity?.SetTag("http.request.method", request.Method.Method);
        activity?.SetTag("studio.errors.attempt", attempt);
        return activity;
    }

    public static void End(Activity? activity, int status, ErrorRetryAttempt attempt)
    {
        activity?.SetTag("http.response.status_code", status);
        End(activity, attempt);
    }

    public static void End(Activity? activity, ErrorRetryAttempt attempt)
    {
        // A code that the catalog lacks is the server's text, of which a metric could get any number.
        TagList tags = [new("studio.errors.retry.reason", attempt.Decision.Reason.ToString())];
        if (attempt.Error?.Definition is { } definition)
        {
            tags.Add("error.code", definition.Code);
        }

        if (attempt.Exception is { } exception)
        {
            tags.Add("error.type", exception is HttpRequestException http ? http.HttpRequestError.ToString() : "ConnectTimeout");
        }

        attempts.Add(1, tags);
        foreach (var (name, value) in tags)
        {
            activity?.SetTag(name, value);
        }

        activity?.SetTag("studio.errors.retry.wait_ms", attempt.Decision.Wait.TotalMilliseconds);
    }
}
