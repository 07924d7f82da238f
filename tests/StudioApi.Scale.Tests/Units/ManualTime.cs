namespace StudioApi.Tests;

/// <summary>A clock that stands still until it is told to go on; its timers fire as it does.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<Timer> timers = [];
    private long now;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => now;

    /// <summary>Lets time pass.</summary>
    public void Advance(double seconds)
    {
        now += TimeSpan.FromSeconds(seconds).Ticks;
        foreach (var timer in timers.Where(timer => timer.Due <= now).ToList())
        {
            timers.Remove(timer);
            timer.Fire();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state)) { Due = now + dueTime.Ticks };
        timers.Add(timer);
        return timer;
    }

    private sealed class Timer(ManualTime time, Action fire) : ITimer
    {
        public long Due { get; init; }

        public Action Fire => fire;

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => time.timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
