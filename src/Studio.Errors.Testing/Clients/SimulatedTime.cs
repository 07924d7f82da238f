namespace Studio.Errors.Testing;

/// <summary>
/// A clock whose delays pass at once: <see cref="Task.Delay(TimeSpan, TimeProvider)"/> ends immediately, and the clock is later by
/// so much. Time limits, such as that of a <see cref="CancellationTokenSource"/>, end when the clock has passed them.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class SimulatedTime : TimeProvider
{
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock moving = new();
    private readonly List<Limit> limits = [];
    private DateTimeOffset now = Beginning;

    /// <summary>How much time has passed on this clock.</summary>
    public TimeSpan Passed => GetUtcNow() - Beginning;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The time of this clock, which stands still but for delays and <see cref="Advance"/>.</summary>
    /// <returns>The time.</returns>
    public override DateTimeOffset GetUtcNow()
    {
        lock (moving)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Moves the clock, and ends the time limits that it passes.</summary>
    /// <param name="time">How far; not negative.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Limit[] due;
        lock (moving)
        {
            now += time;
            due = [.. limits.Where(limit => limit.Due <= now)];
            limits.RemoveAll(limit => limit.Due <= now);
        }

        foreach (var limit in due)
        {
            limit.End();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var limit = new Limit(this, callback, state);
        limit.Change(dueTime, period);
        return limit;
    }

    private void Start(Limit limit, TimeSpan dueTime)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        if (limit.IsDelay)
        {
            Advance(dueTime);

            // Not within CreateTimer: whoever waits has not seen its timer yet.
            ThreadPool.UnsafeQueueUserWorkItem(static limit => limit.End(), limit, preferLocal: false);
            return;
        }

        lock (moving)
        {
            limit.Due = now + dueTime;
            limits.Add(limit);
        }
    }

    private void Forget(Limit limit)
    {
        lock (moving)
        {
            limits.Remove(limit);
        }
    }

    private sealed class Limit(SimulatedTime time, TimerCallback callback, object? state) : ITimer
    {
        // A delay is a plain task, or completes one; a source of tokens is none, and a task that waits for another with a limit has its
        // result.
        public bool IsDelay { get; } = state is TaskCompletionSource || (state is Task && !state.GetType().IsGenericType);

        public DateTimeOffset Due { get; set; }

        public void End() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Forget(this);
            time.Start(this, dueTime);
            return true;
        }

        public void Dispose() => time.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
