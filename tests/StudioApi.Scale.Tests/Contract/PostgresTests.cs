using System.Text.Json;

namespace StudioApi.Tests;

/// <summary>Instances on one PostgreSQL, when all is well there.</summary>
[Collection(ClusterTests.Name)]
public sealed class PostgresTests(Cluster cluster) : IAsyncLifetime
{
    private const string Secret = "sk_live_passing";

    /// <inheritdoc/>
    public Task InitializeAsync() => cluster.SettleAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Ten_instances_that_started_at_once_on_an_empty_database_read_each_others_cursors()
    {
        var seen = new List<string>();
        string? cursor = null;
        foreach (var api in cluster.Ten.TakeLast(4))
        {
            var answer = await api.SendAsync($"GET /v1/studios?limit=1{(cursor is null ? "" : $"&cursor={cursor}")}", Keys.Owner);
            using var page = JsonDocument.Parse(answer.Text);
            seen.Add(page.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!);
            cursor = page.RootElement.GetProperty("nextCursor").GetString();
        }

        Assert.Equal(["std_demo_main", "std_demo_side", "std_demo_booth", "std_demo_damaged"], seen);
        Assert.Null(cursor);
    }

    [Fact]
    public async Task A_key_that_is_revoked_is_refused_by_the_next_request_to_any_instance()
    {
        await PostgresServer.ExecuteAsync(
            cluster.Database,
            $"INSERT INTO keys (id, hash, account, scopes) VALUES ('key_passing', sha256('{Secret}'), 'acc_passing', '')");
        foreach (var api in cluster.Ten)
        {
            Assert.Equal(200, (await api.SendAsync("GET /v1/key", $"X-API-Key: {Secret}")).Status);
        }

        await PostgresServer.ExecuteAsync(cluster.Database, "UPDATE keys SET revoked_at = now() WHERE id = 'key_passing'");
        foreach (var api in cluster.Ten)
        {
            Envelope.Is(
                await api.SendAsync("GET /v1/key", $"X-API-Key: {Secret}"),
                "401 Unauthorized", "invalid_key", Envelope.InvalidKey, headers: ("WWW-Authenticate", "Bearer error=\"invalid_token\""));
        }
    }

    [Fact]
    public async Task What_is_created_or_turned_by_one_instance_is_read_as_it_was_answered_by_another()
    {
        var (one, other) = (cluster.Ten[0], cluster.Ten[1]);
        var created = await one.SendJsonAsync("POST /v1/studios", """{"name":"Bühne 🎬 '; DROP TABLE studios; --"}""", Keys.Other);
        Assert.Equal(201, created.Status);
        var place = created.Header("Location");
        Assert.Equal(created.Text, (await other.SendAsync($"GET {place}", Keys.Other)).Text);
        Assert.Equal(404, (await other.SendAsync($"GET {place}", Keys.Owner)).Status);

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(200, (await one.SendAsync($"POST {place}/go-live", Keys.Other)).Status);
            Assert.Contains("\"live\":true", (await other.SendAsync($"GET {place}", Keys.Other)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(200, (await other.SendAsync($"POST {place}/go-offline", Keys.Other)).Status);
        using var streams = JsonDocument.Parse((await one.SendAsync($"GET {place}/streams", Keys.Other)).Text);
        var stream = Assert.Single(streams.RootElement.GetProperty("items").EnumerateArray());
        Assert.NotEqual(JsonValueKind.Null, stream.GetProperty("endedAt").ValueKind);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%F0%9F%8E%AC")]
    [InlineData("%FF%FE")]
    [InlineData("std_demo_main%27%20OR%20%271%27=%271")]
    public async Task A_hostile_id_is_not_found_or_invalid(string id)
    {
        Assert.InRange((await cluster.Ten[0].SendAsync($"GET /v1/studios/{id}", Keys.Owner)).Status, 400, 404);
    }

    [Fact]
    public async Task A_page_never_passes_a_studio_that_becomes_visible_only_later()
    {
        // A transaction that has its number and is not done yet, and a studio that is created meanwhile.
        await using var slow = await PostgresServer.OpenAsync(cluster.Database);
        await using var transaction = await slow.BeginTransactionAsync();
        await using var command = slow.CreateCommand();
        command.CommandText = "INSERT INTO studios (id, account, name, created_at) VALUES ('std_slow', 'acc_other', 'Slow', now())";
        await command.ExecuteNonQueryAsync();
        var second = cluster.Ten[0].SendJsonAsync("POST /v1/studios", """{"name":"Second"}""", Keys.Other);

        // Another account's need not wait.
        await using var elsewhere = await PostgresServer.OpenAsync(cluster.Database);
        command.Connection = elsewhere;
        command.CommandText =
            "INSERT INTO studios (id, account, name, created_at) VALUES ('std_elsewhere', 'acc_elsewhere', 'Elsewhere', now())";
        await command.ExecuteNonQueryAsync();
        Assert.False(second.IsCompleted);
        await transaction.CommitAsync();

        Assert.Equal(201, (await second).Status);
        var order = await PostgresServer.ExecuteAsync(
            cluster.Database,
            "SELECT string_agg(name, ',' ORDER BY number) FROM studios WHERE account = 'acc_other' AND name IN ('Slow', 'Second')");
        Assert.Equal("Slow,Second", order);
    }
}
