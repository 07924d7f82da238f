using System.Diagnostics;
using Xunit.Abstractions;

namespace StudioApi.Tests;

/// <summary>A primary that is killed under load, and its standby that takes over.</summary>
[Collection(ClusterTests.Name)]
public sealed class FailoverTests(Cluster cluster, ITestOutputHelper output)
{
    private const int Connections = 16;
    private const int Answers = 200;

    [Fact]
    public async Task A_standby_that_is_promoted_is_used_and_has_every_acknowledged_write()
    {
        await using var primary = await PostgresServer.CreateAsync();
        await using var standby = await PostgresServer.CreateStandbyAsync(primary);
        await using var instances = await cluster.StartAsync(
            1, await standby.BehindAsync(primary), "Studio__Writes=Disabled", "Logging__LogLevel__Default=None");
        var clients = new ScaleClients(instances, await LoadExpectation.LearnAsync(instances.All[0].Address), mayFail: true);
        var load = clients.RunAsync(Connections, int.MaxValue);
        try
        {
            await clients.VerifiedMoreAsync(Answers);
            Assert.Equal(0, clients.Unavailable);
            await primary.KillAsync();
            var since = Stopwatch.StartNew();
            await standby.PromoteAsync();
            var promoted = since.Elapsed;
            await Bounded.UntilAsync(
                "the new primary is used", () => instances.All[0].SendAsync("GET /v1/key", Keys.Owner), answer => answer.Status == 200);
            output.WriteLine(
                $"promoted in {promoted.TotalMilliseconds:F0} ms, used {(since.Elapsed - promoted).TotalMilliseconds:F0} ms later");
            await clients.VerifiedMoreAsync(Answers);
        }
        finally
        {
            clients.End();
        }

        await load.WaitAsync(Bounded.Longest);
        output.WriteLine($"{clients.Verified} verified, {clients.Unavailable} unavailable, {clients.Created.Count} acknowledged");
        Assert.NotEqual(0, clients.Unavailable);
        Assert.Empty(clients.Created.Keys.Except(await Follower.ReadAsync(instances, () => true)));
    }
}
