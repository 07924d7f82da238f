using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace StudioApi.Tests;

/// <summary>How tables come into being, and how a later version's reach a database that exists.</summary>
[Collection(ClusterTests.Name)]
public sealed class SchemaTests(Cluster cluster)
{
    private const string Colour = "ALTER TABLE studios ADD COLUMN colour text";

    [Fact]
    public async Task A_start_with_nothing_to_do_waits_for_no_writer()
    {
        var database = await cluster.Postgres.NewDatabaseAsync();
        Assert.Null(await PrepareAsync(database));
        await using (await WriteAsync(database))
        {
            Assert.Null(await PrepareAsync(database));
        }
    }

    [Fact]
    public async Task A_step_that_has_to_wait_for_a_writer_gives_up_before_others_wait_behind_it_for_long()
    {
        var database = await cluster.Postgres.NewDatabaseAsync();
        Assert.Null(await PrepareAsync(database));
        await using (await WriteAsync(database))
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => StepAsync(new PostgresEngine(database)));
            Assert.Equal(PostgresErrorCodes.LockNotAvailable, refused.SqlState);
        }

        Assert.Equal(2, await StepAsync(new PostgresEngine(database)));
    }

    [Fact]
    public async Task A_later_step_reaches_a_database_that_exists_once()
    {
        var database = await cluster.Postgres.NewDatabaseAsync();
        Assert.Null(await PrepareAsync(database));

        // As one from before steps were counted is.
        await PostgresServer.ExecuteAsync(database, "DROP TABLE schema_steps");
        Assert.Equal(2, await StepAsync(new PostgresEngine(database)));
        Assert.Equal(2, await StepAsync(new PostgresEngine(database)));
        Assert.Null(await PrepareAsync(database));
    }

    [Fact]
    public async Task A_later_step_reaches_a_file_that_exists_once()
    {
        var folder = Directory.CreateTempSubdirectory("studio-schema-");
        var file = Path.Combine(folder.FullName, "studio.db");
        Assert.Null(await PrepareAsync(new StudioSettings { Database = file }));
        Assert.Equal(2, await StepAsync(new SqliteEngine(file)));
        Assert.Equal(2, await StepAsync(new SqliteEngine(file)));
        Assert.Null(await PrepareAsync(new StudioSettings { Database = file }));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_database_that_can_not_hold_every_text_is_refused()
    {
        var name = $"latin_{Guid.NewGuid():N}";
        await PostgresServer.ExecuteAsync(
            cluster.Postgres.Maintenance, $"CREATE DATABASE {name} ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
        var fault = await PrepareAsync(cluster.Postgres.ConnectionString(name));
        Assert.StartsWith($"StudioApi can't use its database {name} on ", fault, StringComparison.Ordinal);
        Assert.Contains("its encoding is LATIN1; create one with ENCODING 'UTF8'", fault, StringComparison.Ordinal);
    }

    private static Task<string?> PrepareAsync(string postgres) => PrepareAsync(new StudioSettings { Postgres = postgres });

    private static async Task<string?> PrepareAsync(StudioSettings settings)
    {
        var environment = Host.CreateEmptyApplicationBuilder(settings: null).Environment;
        var options = Options.Create(settings);
        await using var database = new Database(options, new DemoMode(options, environment), environment);
        return await database.PrepareAsync();
    }

    // The version after this one, on its start.
    private static async Task<long> StepAsync(IEngine engine)
    {
        await using var connections = engine.Connections;
        await using var connection = await connections.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Schema.BringUpToDateAsync(connection, new Next(engine));
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(colour) FROM studios";
        await command.ExecuteScalarAsync();
        command.CommandText = "SELECT count(*) FROM schema_steps";
        var steps = (long)(await command.ExecuteScalarAsync())!;
        await transaction.CommitAsync();
        return steps;
    }

    // A transaction that has written and is not done.
    private static async Task<DbConnection> WriteAsync(string database)
    {
        var connection = await PostgresServer.OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; INSERT INTO studios (id, account, name, created_at) VALUES ('std_open', 'acc_open', 'Open', now())";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private sealed class Next(IEngine engine) : IEngine
    {
        public DbDataSource Connections => engine.Connections;

        public string Ledger => engine.Ledger;

        public IReadOnlyList<string> Steps => [.. engine.Steps, Colour];

        public (string Name, string Cure) Place => engine.Place;
    }
}
