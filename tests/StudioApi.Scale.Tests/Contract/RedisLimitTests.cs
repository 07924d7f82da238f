using System.Globalization;

namespace StudioApi.Tests;

/// <summary>The limit of a key over several instances: with Redis, and while it is away.</summary>
[Collection(ClusterTests.Name)]
public sealed class RedisLimitTests(Cluster cluster) : IAsyncLifetime
{
    private const string Counter = "studio:window:key_demo_owner";

    /// <inheritdoc/>
    public Task InitializeAsync() => cluster.SettleAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_key_has_its_limit_once_over_all_instances()
    {
        var instances = cluster.Ten.Take(Cluster.SharedBy).ToArray();
        var answers = await AskAsync(instances, 400);
        Assert.Equal(Cluster.Permits, answers.Count(answer => answer.Status == 200));
        foreach (var refused in answers.Where(answer => answer.Status != 200))
        {
            var wait = refused.Header("Retry-After")!;
            Envelope.Is(refused, "429 Too Many Requests", "rate_limited", Envelope.RateLimited, headers: ("Retry-After", wait));
            Assert.InRange(int.Parse(wait, CultureInfo.InvariantCulture), 1, 60);
        }

        // Another key has a window of its own.
        Assert.Equal(200, (await instances[0].SendAsync("GET /v1/key", Keys.Reader)).Status);
    }

    [Fact]
    public async Task Every_instance_says_when_the_one_window_ends()
    {
        var instances = cluster.Ten.Take(Cluster.SharedBy).ToArray();
        await AskAsync(instances, Cluster.Permits);
        foreach (var (left, told) in new[] { (45_900, "46"), (10_900, "11"), (900, "1") })
        {
            await cluster.Redis.ExecuteAsync("PEXPIRE", Counter, left);
            Assert.Equal(told, (await instances[left % 3].SendAsync("GET /v1/key", Keys.Owner)).Header("Retry-After"));
        }
    }

    [Fact]
    public async Task A_counter_that_was_flushed_begins_anew_and_one_that_lost_its_end_gets_another()
    {
        var instances = cluster.Ten.Take(Cluster.SharedBy).ToArray();
        await AskAsync(instances, Cluster.Permits + 1);
        await cluster.Redis.ExecuteAsync("FLUSHALL");
        Assert.Equal(200, (await instances[0].SendAsync("GET /v1/key", Keys.Owner)).Status);
        await cluster.Redis.ExecuteAsync("PERSIST", Counter);
        Assert.Equal(200, (await instances[1].SendAsync("GET /v1/key", Keys.Owner)).Status);
        Assert.InRange((long)await cluster.Redis.ExecuteAsync("PTTL", Counter), 1, 60_000);
    }

    [Fact]
    public async Task While_Redis_is_away_each_instance_gives_a_key_its_share()
    {
        // Others than those below: what an instance counts alone it keeps for a minute.
        var instances = cluster.Ten.Skip(4).Take(Cluster.SharedBy).ToArray();
        await AskAsync(instances, 3);
        await cluster.Redis.KillAsync();
        try
        {
            var answers = await AskAsync(instances, 400);
            Assert.Equal(Cluster.Permits, answers.Count(answer => answer.Status == 200));
            Assert.All(answers.Where(answer => answer.Status != 200), refused => Assert.Equal(429, refused.Status));
            Assert.All(instances, api => Assert.Contains("Redis does not answer.", api.Output, StringComparison.Ordinal));
        }
        finally
        {
            await cluster.Redis.StartAsync();
        }
    }

    [Fact]
    public async Task A_Redis_that_hangs_holds_nobody_up_and_counts_again_once_it_is_back()
    {
        var instances = cluster.Ten.Skip(7).Take(Cluster.SharedBy).ToArray();
        await AskAsync(instances, 3);
        await cluster.Redis.SignalAsync("STOP");
        try
        {
            Assert.All(await AskAsync(instances, 60), answer => Assert.Equal(200, answer.Status));
        }
        finally
        {
            await cluster.Redis.SignalAsync("CONT");
        }

        await cluster.Redis.ExecuteAsync("FLUSHALL");
        await Bounded.UntilAsync("Redis counts again", async () =>
        {
            Assert.InRange((await instances[0].SendAsync("GET /v1/key", Keys.Owner)).Status, 200, 429);
            return (long)await cluster.Redis.ExecuteAsync("EXISTS", Counter);
        }, counters => counters > 0);
    }

    private static async Task<RawHttpResponse[]> AskAsync(StudioApiProcess[] instances, int requests) => await Task.WhenAll(
        Enumerable.Range(0, requests).Select(number => instances[number % instances.Length].SendAsync("GET /v1/key", Keys.Owner)));
}
