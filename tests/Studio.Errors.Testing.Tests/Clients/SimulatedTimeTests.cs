namespace Studio.Errors.Testing.Tests.Clients;

public class SimulatedTimeTests
{
    [Fact]
    public async Task Delays_pass_at_once_and_are_counted()
    {
        var time = new SimulatedTime();
        await Task.Delay(TimeSpan.FromHours(1), time);
        await Task.Delay(TimeSpan.FromMinutes(1), time, CancellationToken.None);
        using var source = new CancellationTokenSource();
        await Task.Delay(TimeSpan.FromSeconds(1), time, source.Token);
        Assert.Equal(new TimeSpan(1, 1, 1), time.Passed);
        Assert.Equal(time.Passed, time.GetElapsedTime(0, time.GetTimestamp()) - (new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) - DateTimeOffset.MinValue));
    }

    [Fact]
    public async Task Time_limits_end_when_the_clock_passes_them()
    {
        var time = new SimulatedTime();
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(5), time);
        var never = new TaskCompletionSource<int>();
        var limited = never.Task.WaitAsync(TimeSpan.FromSeconds(5), time);
        var plain = ((Task)never.Task).WaitAsync(TimeSpan.FromSeconds(5), time);
        await Task.Delay(TimeSpan.FromSeconds(4), time);
        Assert.False(source.IsCancellationRequested || limited.IsCompleted || plain.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(source.IsCancellationRequested);
        await Assert.ThrowsAsync<TimeoutException>(() => limited);
        await Assert.ThrowsAsync<TimeoutException>(() => plain);
    }

    [Fact]
    public void A_limit_that_is_lifted_does_not_end()
    {
        var time = new SimulatedTime();
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(5), time);
        source.CancelAfter(Timeout.InfiniteTimeSpan);
        time.Advance(TimeSpan.FromDays(1));
        Assert.False(source.IsCancellationRequested);
        Assert.Throws<ArgumentOutOfRangeException>(() => time.Advance(TimeSpan.FromSeconds(-1)));
    }
}
