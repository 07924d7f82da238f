using System.Diagnostics;

namespace StudioApi.Tests;

/// <summary>What the API answers while its PostgreSQL is down, slow, or has no connection left. No word of the fault leaves it.</summary>
[Collection(ClusterTests.Name)]
public sealed class PostgresFaultTests(Cluster cluster) : IAsyncLifetime
{
    /// <inheritdoc/>
    public Task InitializeAsync() => cluster.SettleAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    // Five seconds for a connection, two for a statement, and two until the server has given it up, too.
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(9);

    [Fact]
    public async Task A_server_that_is_down_is_unavailable_until_it_is_back()
    {
        // As many at once as the pool has connections; once the server is back, none of them may fail a request.
        var api = cluster.Ten[0];
        Task waiting;
        await using (await PostgresServer.LockKeysAsync(cluster.Database))
        {
            waiting = Task.WhenAll(Enumerable.Range(0, Cluster.PoolSize).Select(_ => api.SendAsync("GET /v1/key", Keys.Owner)));
            await Bounded.UntilAsync(
                "all wait for the lock",
                () => PostgresServer.WaitingAsync(cluster.Database),
                count => waiting.IsCompleted || count >= Cluster.PoolSize);
        }

        await waiting;
        await cluster.Postgres.KillAsync();
        for (var time = 0; time < 2; time++)
        {
            await UnavailableAsync(api);
        }

        // What needs no database is answered as ever.
        Assert.Equal(401, (await api.SendAsync("GET /v1/key")).Status);
        await cluster.Postgres.StartAsync();
        for (var time = 0; time < Cluster.PoolSize; time++)
        {
            Assert.Equal(200, (await api.SendAsync("GET /v1/studios", Keys.Owner)).Status);
        }
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_unavailable_in_time()
    {
        await cluster.Postgres.SignalAsync("STOP");
        try
        {
            await UnavailableAsync(cluster.Ten[0]);
        }
        finally
        {
            await cluster.Postgres.SignalAsync("CONT");
        }

        Assert.Equal(200, (await cluster.Ten[0].SendAsync("GET /v1/studios", Keys.Owner)).Status);
    }

    [Fact]
    public async Task A_slow_statement_and_an_empty_pool_are_unavailable_in_time()
    {
        var database = await cluster.Postgres.NewDatabaseAsync();
        await using var instances = await cluster.StartAsync(1, $"{database};Maximum Pool Size=1");
        await using (await PostgresServer.LockKeysAsync(database))
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UnavailableAsync(instances.All[0])));
        }

        Assert.Equal(200, (await instances.All[0].SendAsync("GET /v1/studios", Keys.Owner)).Status);
    }

    [Fact]
    public async Task A_server_without_a_connection_left_is_unavailable()
    {
        await using (var others = new OtherClients(cluster.Postgres.Maintenance))
        {
            await others.TakeAllAsync();
            await others.EndAsync("StudioApi");
            await others.TakeAllAsync();
            await UnavailableAsync(cluster.Ten[0]);
            await UnavailableAsync(cluster.Ten[0]);
        }

        Assert.Equal(200, (await cluster.Ten[0].SendAsync("GET /v1/studios", Keys.Owner)).Status);
    }

    [Theory]
    [InlineData("127.0.0.1", 1)]
    [InlineData("nowhere.invalid", 5432)]
    public async Task A_database_that_is_down_at_the_start_is_told_in_one_line_with_the_cure_and_without_the_password(string host, int port)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => StudioApiProcess.StartAsync($"Studio__Postgres=Host={host};Port={port};Username=u;Database=studio;Password=s3cret"));
        var line = refusal.Message.TrimEnd().Split('\n')[^1];
        Assert.StartsWith($"StudioApi can't use its database studio on {host}:{port} (", line, StringComparison.Ordinal);
        Assert.EndsWith(" Start the server, or correct Studio__Postgres.", line, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Studio__Postgres=Hots=s3cret", "Studio__Postgres is no connection string of Npgsql, such as Host=db;Database=studio;")]
    [InlineData("Studio__Postgres=Host=db;Port=s3cret", "Studio__Postgres is no connection string of Npgsql")]
    [InlineData("Studio__Redis=cache,s3cret=1", "Studio__Redis is no configuration of StackExchange.Redis, such as cache:6379,password=…")]
    [InlineData("Studio__Postgres=Database=studio;Password=s3cret", "Studio__Postgres can't be used: name a Host, and")]
    [InlineData("Studio__Postgres=Host=db;Minimum Pool Size=50;Password=s3cret", "Studio__Postgres can't be used: name a Host, and")]
    [InlineData("Studio__RateLimit__Instances=0", "Instances")]
    public async Task A_wrong_setting_is_told_at_the_start_and_not_repeated(string setting, string told)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => StudioApiProcess.StartAsync(setting));
        Assert.StartsWith("The sample ended with 1 ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(told, Assert.Single(refusal.Message.TrimEnd().Split('\n').Skip(1)), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task UnavailableAsync(StudioApiProcess api)
    {
        var since = Stopwatch.StartNew();
        Envelope.Is(await api.SendAsync("GET /v1/studios", Keys.Owner), "503 Service Unavailable", "unavailable", Envelope.Unavailable);
        Assert.InRange(since.Elapsed, TimeSpan.Zero, longest);
    }
}
