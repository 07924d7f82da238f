using System.Diagnostics;

namespace StudioClient;

/// <summary>Prints each attempt that the retry handler made, and what it did then and why.</summary>
internal static class AttemptLog
{
    public static ActivityListener Listen(TextWriter output)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Studio.Errors.Client",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Print(activity, output),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static void Print(Activity activity, TextWriter output)
    {
        if (activity.GetTagItem("studio.errors.retry.reason") is string reason and not "NoError")
        {
            var wait = activity.GetTagItem("studio.errors.retry.wait_ms") is double milliseconds and > 0
                ? string.Create(null, $", waits {milliseconds:F0} ms and tries again")
                : ", stops";
            var (attempt, status) = (activity.GetTagItem("studio.errors.attempt"), activity.GetTagItem("http.response.status_code"));
            output.WriteLine($"    attempt {attempt}: {status} {reason}{wait}");
        }
    }
}
