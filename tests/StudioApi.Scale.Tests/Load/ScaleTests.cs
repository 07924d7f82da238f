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

    private async Task MeasureAsync(string what, Instances instances, ScaleClients clients)
    {
        var warmUp = Connections * 4;
        await clients.RunAsync(Connections, warmUp);

        var (since, before) = (Stopwatch.StartNew(), clients.Verified);
        var load = clients.RunAsync(Connections, warmUp + RunSize.Of("STUDIO_SCALE", 800));
        var following = Follower.ReadAsync(instances, () => load.IsCompleted);
        await load;
        var perSecond = (clients.Verified - before) / since.Elapsed.TotalSeconds;

        output.WriteLine($"{what}: {clients.Verified} answers verified, {clients.Unavailable} unavailable, {perSecond:F0} a second, "
            + $"p50 {clients.Percentile(50).TotalMilliseconds:F1} ms, p99 {clients.Percentile(99).TotalMilliseconds:F1} ms");
        await AreInListOnceAsync(clients, following);
    }

    private static async Task AreInListOnceAsync(ScaleClients clients, Task<IReadOnlyList<string>> following)
    {
        var listed = await following;
        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.Empty(clients.Created.Keys.Except(listed));
    }
}
