using System.Diagnostics;
using Xunit.Abstractions;

namespace StudioApi.Tests;

/// <summary>
/// Instances as processes under load (<c>STUDIO_SCALE</c> requests on 64 connections): each answer is verified, and a reader
/// that follows the list meanwhile meets every studio once.
/// </summary>
[Collection(ClusterTests.Name)]
public sealed class ScaleTests(Cluster cluster, ITestOutputHelper output)
{
    private const int Connections = 64;
    private const int KillsAfter = 200;

    private static readonly string[] settings = ["Studio__Writes=Disabled", "Logging__LogLevel__Default=None"];

    [Fact]
    public async Task Every_answer_is_that_of_one_instance_on_SQLite_and_every_studio_in_the_list_once()
    {
        await using var embedded = await Instances.StartAsync(1, [.. Cluster.UsualSettings, .. settings]);
        var expectation = await LoadExpectation.LearnAsync(embedded.All[0].Address);
        await using var instances = await cluster.StartAsync(3, await cluster.Postgres.NewDatabaseAsync(), settings);

        // One file has one writer: under load its answer may be that it is locked.
        await MeasureAsync("SQLite", embedded, new(embedded, expectation, mayFail: true));
        for (var count = 1; count <= 3; count++)
        {
            var some = instances.Take(count);
            await MeasureAsync($"{count} on PostgreSQL and Redis", some, new(some, expectation));
        }
    }

    [Fact]
    public async Task Killed_under_load_an_instance_Redis_and_Postgres_come_back_and_no_acknowledged_write_is_lost()
    {
        await using var instances = await cluster.StartAsync(3, await cluster.Postgres.NewDatabaseAsync(), settings);
        var clients = new ScaleClients(instances, await LoadExpectation.LearnAsync(instances.All[0].Address), mayFail: true);
        var load = clients.RunAsync(Connections, int.MaxValue);

        await clients.VerifiedMoreAsync(KillsAfter);
        await instances.All[0].SignalAsync("KILL");
        await clients.VerifiedMoreAsync(KillsAfter);
        await TellAsync("an instance", instances, () => instances.ReplaceAsync(0));
        await cluster.Redis.KillAsync();
        await clients.VerifiedMoreAsync(KillsAfter);
        await TellAsync("Redis", instances, cluster.Redis.StartAsync);
        await cluster.Postgres.KillAsync();
        await TellAsync("PostgreSQL", instances, cluster.Postgres.StartAsync);
        await clients.VerifiedMoreAsync(KillsAfter);
        clients.End();
        await load;

        output.WriteLine($"{clients.Verified} answers verified, {clients.Unavailable} unavailable, {clients.Cut} cut; {clients.Created.Count} studios acknowledged");
        Assert.NotEqual(0, clients.Unavailable);
        await AreInListOnceAsync(clients, Follower.ReadAsync(instances, () => true));
    }

    private async Task MeasureAsync(string what, Instances instances, ScaleClients clients)
    {
        var warmUp = Connections * 4;
        await clients.RunAsync(Connections, warmUp);

        var (since, before) = (Stopwatch.StartNew(), clients.Verified);
        var load = clients.RunAsync(Connections, warmUp + RunSize.Of("STUDIO_SCALE", 1200));
        var following = Follower.ReadAsync(instances, () => load.IsCompleted);
        await load;
        var perSecond = (clients.Verified - before) / since.Elapsed.TotalSeconds;

        output.WriteLine($"{what}: {clients.Verified} answers verified, {clients.Unavailable} unavailable, {perSecond:F0} a second, "
            + $"p50 {clients.Percentile(50).TotalMilliseconds:F1} ms, p99 {clients.Percentile(99).TotalMilliseconds:F1} ms");
        await AreInListOnceAsync(clients, following);
    }

    // What is back is used by every instance: until then each of its answers says so.
    private async Task TellAsync(string what, Instances instances, Func<Task> start)
    {
        var since = Stopwatch.StartNew();
        await start();
        var started = since.Elapsed;
        foreach (var api in instances.All)
        {
            RawHttpResponse answer;
            do
            {
                answer = await api.SendAsync("GET /v1/key", Keys.Owner);
            }
            while (answer.Status == 503);
            Assert.Equal(200, answer.Status);
        }

        output.WriteLine($"{what}: started in {started.TotalMilliseconds:F0} ms, used by all {(since.Elapsed - started).TotalMilliseconds:F0} ms later");
    }

    private static async Task AreInListOnceAsync(ScaleClients clients, Task<IReadOnlyList<string>> following)
    {
        var listed = await following;
        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.Empty(clients.Created.Keys.Except(listed));
    }
}
