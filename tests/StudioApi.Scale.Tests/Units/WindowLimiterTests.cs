using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace StudioApi.Tests;

/// <summary>What a key's limiter does over time, without a Redis.</summary>
public sealed class WindowLimiterTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);
    private static readonly RateLimitSettings limit = new() { PermitsPerMinute = 6, Instances = 2 };

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task A_limiter_that_a_request_waits_in_is_in_use_and_answers_even_when_it_is_disposed()
    {
        // The framework disposes a limiter that says it is idle for longer than ten seconds.
        var answer = new TaskCompletionSource<(long, TimeSpan)?>();
        var limiter = new WindowLimiter("key", limit, minute, time, new Windows(answer.Task));
        time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(TimeSpan.FromSeconds(11), limiter.IdleDuration);
        var waiting = limiter.AcquireAsync();
        time.Advance(TimeSpan.FromSeconds(11));
        Assert.Null(limiter.IdleDuration);
        await limiter.DisposeAsync();
        answer.SetResult(null);
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task What_was_counted_alone_is_kept_until_its_window_ends()
    {
        await using var limiter = new WindowLimiter("key", limit, minute, time, new Windows(Away));
        Assert.True((await limiter.AcquireAsync()).IsAcquired);
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(limiter.IdleDuration);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(minute, limiter.IdleDuration);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 6)]
    public async Task A_refused_request_is_told_what_is_left_of_the_minute(bool isAway, int permits)
    {
        await using var limiter = new WindowLimiter("key", limit, minute, time, isAway ? new Windows(Away) : null);
        time.Advance(TimeSpan.FromSeconds(100));
        for (var request = 0; request < permits; request++)
        {
            Assert.True((await limiter.AcquireAsync()).IsAcquired);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        time.Advance(TimeSpan.FromSeconds(20));
        var refused = await limiter.AcquireAsync();
        Assert.False(refused.IsAcquired);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var left));
        Assert.Equal(TimeSpan.FromSeconds(40 - permits), left);
        time.Advance(left);
        Assert.True((await limiter.AcquireAsync()).IsAcquired);
    }

    private static Task<(long, TimeSpan)?> Away => Task.FromResult<(long, TimeSpan)?>(null);

    private sealed class Windows(Task<(long, TimeSpan)?> answer) : IWindows
    {
        public ValueTask<(long Count, TimeSpan Left)?> CountAsync(string key, TimeSpan window) => new(answer);
    }
}
