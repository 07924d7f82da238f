using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace StudioApi.Tests;

/// <summary>What the counting says of a Redis that is slow, or holds something else at a counter's name.</summary>
[Collection(ClusterTests.Name)]
public sealed class RedisWindowsTests(Cluster cluster) : IDisposable
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Lines log = new();

    [Fact]
    public async Task A_Redis_that_hangs_is_waited_for_a_quarter_of_a_second()
    {
        await using var windows = Connect(cluster.Redis.Address, TimeProvider.System);
        await Bounded.UntilAsync("Redis counts", () => windows.CountAsync("key_hang", minute).AsTask(), counted => counted is not null);
        await cluster.Redis.SignalAsync("STOP");
        try
        {
            var since = Stopwatch.StartNew();
            Assert.Null(await windows.CountAsync("key_hang", minute));
            Assert.InRange(since.Elapsed, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(0.9));
        }
        finally
        {
            await cluster.Redis.SignalAsync("CONT");
        }
    }

    [Theory]
    [InlineData("LPUSH", "x")]
    [InlineData("SET", "x")]
    [InlineData("SET", "9223372036854775807")]
    public async Task What_is_no_counter_begins_anew(string command, string value)
    {
        await cluster.Redis.ExecuteAsync("DEL", "studio:window:key_odd");
        await cluster.Redis.ExecuteAsync(command, "studio:window:key_odd", value);
        await using var windows = Connect($"{cluster.Redis.Address},asyncTimeout=5000", TimeProvider.System);
        Assert.Equal((1, minute), await windows.CountAsync("key_odd", minute));
        Assert.Empty(log.All);
    }

    [Fact]
    public async Task A_counter_is_kept_where_Redis_has_no_room()
    {
        await using var windows = Connect($"{cluster.Redis.Address},asyncTimeout=5000", TimeProvider.System);
        Assert.NotNull(await windows.CountAsync("key_full", minute));
        await cluster.Redis.ExecuteAsync("CONFIG", "SET", "maxmemory", "1");
        try
        {
            Assert.Null(await windows.CountAsync("key_full", minute));
        }
        finally
        {
            await cluster.Redis.ExecuteAsync("CONFIG", "SET", "maxmemory", "0");
        }

        Assert.Equal("1", (string?)await cluster.Redis.ExecuteAsync("GET", "studio:window:key_full"));
    }

    [Fact]
    public async Task An_answer_that_was_on_its_way_does_not_say_that_Redis_is_back()
    {
        var time = new FakeTimeProvider();
        await using var windows = Connect($"{cluster.Redis.Address},asyncTimeout=5000", time);
        Assert.NotNull(await windows.CountAsync("key_slow", minute));
        await cluster.Redis.SignalAsync("STOP");
        ValueTask<(long, TimeSpan)?> late;
        try
        {
            var first = windows.CountAsync("key_slow", minute);
            time.Advance(TimeSpan.FromSeconds(3));
            late = windows.CountAsync("key_slow", minute);
            time.Advance(TimeSpan.FromSeconds(2));
            Assert.Null(await first);
        }
        finally
        {
            await cluster.Redis.SignalAsync("CONT");
        }

        Assert.NotNull(await late);
        Assert.Null(await windows.CountAsync("key_slow", minute));
        Assert.Equal(["Warning"], log.All);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await windows.CountAsync("key_slow", minute));
        Assert.Equal(["Warning", "Information"], log.All);
    }

    /// <inheritdoc/>
    public void Dispose() => services.Dispose();

    private RedisWindows Connect(string redis, TimeProvider time) =>
        new(Options.Create(new StudioSettings { Redis = redis }), services.GetRequiredService<IMeterFactory>(), time, log);

    private sealed class Lines : ILogger<RedisWindows>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(logLevel.ToString());
    }
}
