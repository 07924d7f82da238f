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
        "studio_errors.client.attempts", "{attempt}", "Requests sent, by the reason why they are sent again or not.");

    public static Activity? Begin(HttpRequestMessage request, int attempt)
    {
        var activity = source.StartActivity("studio_errors.attempt", ActivityKind.Internal);
        activity?.SetTag("http.request.method", request.Method.Method);
        activity?.SetTag("studio_errors.attempt", attempt);
        return activity;
    }

    public static void End(Activity? activity, int status, RetryDecision decision)
    {
        activity?.SetTag("http.response.status_code", status);
        End(activity, decision);
    }

    public static void End(Activity? activity, Exception fault, RetryDecision decision)
    {
        activity?.SetTag("error.type", fault is HttpRequestException http ? http.HttpRequestError.ToString() : "ConnectTimeout");
        End(activity, decision);
    }

    private static void End(Activity? activity, RetryDecision decision)
    {
        var reason = decision.Reason.ToString();
        activity?.SetTag("studio_errors.retry.reason", reason);
        activity?.SetTag("studio_errors.retry.wait_ms", decision.Wait.TotalMilliseconds);
        attempts.Add(1, new KeyValuePair<string, object?>("studio_errors.retry.reason", reason));
    }
}
