using System.Diagnostics;

namespace StudioApi.Tests;

/// <summary>Three instances under load, of which one is killed, then Redis, then PostgreSQL; each comes back.</summary>
public sealed class Storm(Cluster cluster) : IAsyncLifetime
{
    private const int Connections = 64;

    private static readonly int answersBetween = Math.Min(RunSize.Of("STUDIO_SCALE", 2000) / 10, 2000);

    /// <summary>What happened, in words and figures.</summary>
    public IReadOnlyList<string> Diary { get; private set; } = [];

    /// <summary>The studios of the account at the end, in the list's order.</summary>
    public IReadOnlyList<string> Listed { get; private set; } = [];

    /// <summary>Who sent the load and verified the answers.</summary>
    internal ScaleClients Clients => clients ?? throw new InvalidOperationException("There was no storm.");

    /// <summary>What the instances sent over OTLP meanwhile.</summary>
    internal OtlpReceiver Received => received ?? throw new InvalidOperationException("There was no storm.");

    private ScaleClients? clients;
    private OtlpReceiver? received;

    /// <summary>How many answers were <c>unavailable</c> before PostgreSQL was killed.</summary>
    public int UnavailableBefore { get; private set; }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        received = await OtlpReceiver.StartAsync();
        await using var instances = await cluster.StartAsync(
            3, await cluster.Postgres.NewDatabaseAsync(),
            ["Studio__Writes=Disabled", "Logging__Console__LogLevel__Default=None", .. received.Settings]);
        clients = new(instances, await LoadExpectation.LearnAsync(instances.All[0].Address), mayFail: true);
        var load = clients.RunAsync(Connections, int.MaxValue);
        try
        {
            Diary = await KillAsync(clients, instances);
        }
        finally
        {
            clients.End();
        }

        await load.WaitAsync(Bounded.Longest);
        Listed = await Follower.ReadAsync(instances, () => true);
        foreach (var api in instances.All)
        {
            await api.SignalAsync("TERM");
            await api.WaitForExitAsync();
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await (received?.DisposeAsync() ?? default);

    private async Task<IReadOnlyList<string>> KillAsync(ScaleClients clients, Instances instances)
    {
        await clients.VerifiedMoreAsync(answersBetween * 2);
        await instances.All[0].SignalAsync("KILL");
        await clients.VerifiedMoreAsync(answersBetween);
        var instance = await BackAsync("an instance", instances, () => instances.ReplaceAsync(0));
        await clients.VerifiedMoreAsync(answersBetween);
        await cluster.Redis.KillAsync();
        await clients.VerifiedMoreAsync(answersBetween);
        var redis = await BackAsync("Redis", instances, cluster.Redis.StartAsync);
        await clients.VerifiedMoreAsync(answersBetween);
        UnavailableBefore = clients.Unavailable;
        await cluster.Postgres.KillAsync();
        var postgres = await BackAsync("PostgreSQL", instances, cluster.Postgres.StartAsync);
        await clients.VerifiedMoreAsync(answersBetween * 2);
        return
        [
            instance, redis, postgres,
            $"{clients.Verified} answers verified, {clients.Unavailable} unavailable, {clients.Cut} cut; "
                + $"{clients.Created.Count} studios acknowledged",
        ];
    }

    // What is back is used by every instance: until then each of its answers says so.
    private static async Task<string> BackAsync(string what, Instances instances, Func<Task> start)
    {
        var since = Stopwatch.StartNew();
        await start();
        var started = since.Elapsed;
        foreach (var api in instances.All)
        {
            var answer = await Bounded.UntilAsync(
                $"{what} is used", () => api.SendAsync("GET /v1/key", Keys.Owner), answer => answer.Status != 503);
            Assert.Equal(200, answer.Status);
        }

        var used = since.Elapsed - started;
        return $"{what}: started in {started.TotalMilliseconds:F0} ms, used by all {used.TotalMilliseconds:F0} ms later";
    }
}
