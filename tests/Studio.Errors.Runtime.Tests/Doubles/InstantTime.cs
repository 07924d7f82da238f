namespace Runtime.Tests;

/// <summary>A clock on which every wait is over at once: it notes the wait and moves on by it.</summary>
internal sealed class InstantTime : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    /// <summary>Whether waits never end, as for a request that is cancelled while it waits.</summary>
    public bool IsFrozen { get; init; }

    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public void Advance(TimeSpan by) => now += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            Waits.Add(dueTime);
            now += IsFrozen ? TimeSpan.Zero : dueTime;
        }

        if (!IsFrozen)
        {
            callback(state);
        }

        return new SpentTimer();
    }

    private sealed class SpentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
