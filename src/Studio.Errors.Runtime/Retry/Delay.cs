namespace Studio.Errors;

/// <summary>
/// Waits. <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/> cuts a wait to whole milliseconds, of which
/// a short one has so few that clients would meet again.
/// </summary>
internal static class Delay
{
    public static async Task WaitAsync(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var timer = time.CreateTimer(static state => ((TaskCompletionSource)state!).TrySetResult(), over, wait, Timeout.InfiniteTimeSpan);
        await using (timer.ConfigureAwait(false))
        {
            await over.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
