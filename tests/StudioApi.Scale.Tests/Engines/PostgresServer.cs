using System.Data.Common;
using Npgsql;

namespace StudioApi.Tests;

/// <summary>PostgreSQL as Debian installs it. It writes to the disk before it acknowledges, as it comes.</summary>
public sealed class PostgresServer() : ServerProcess("database system is ready to accept")
{
    private const string SystemUser = "postgres";

    private static readonly string programs = Directory.GetDirectories("/usr/lib/postgresql")
        .Select(version => Path.Combine(version, "bin"))
        .Last(folder => File.Exists(Path.Combine(folder, "postgres")));

    // It refuses to run as root.
    private static readonly string[] asUser = Environment.UserName is "root"
        ? ["setpriv", $"--reuid={SystemUser}", $"--regid={SystemUser}", "--clear-groups"]
        : [];

    /// <summary>How to connect to the server itself.</summary>
    public string Maintenance => ConnectionString("postgres");

    private string Data => Path.Combine(Home.FullName, "data");

    /// <inheritdoc/>
    protected override IEnumerable<string> Command =>
    [
        .. asUser, Path.Combine(programs, "postgres"), "-D", Data, "-p", $"{Port}", "-k", Home.FullName,
        "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=160", "-c", "recovery_init_sync_method=syncfs",
    ];

    /// <summary>Makes a cluster and starts it.</summary>
    public static Task<PostgresServer> CreateAsync() =>
        CreateAsync("initdb", "-U", "studio", "-A", "trust", "-E", "UTF8", "--no-sync");

    /// <summary>Makes a standby that follows a primary, and starts it.</summary>
    public static Task<PostgresServer> CreateStandbyAsync(PostgresServer primary) => CreateAsync(
        "pg_basebackup", "--write-recovery-conf", "--checkpoint=fast", "--no-sync",
        "-h", "127.0.0.1", "-p", $"{primary.Port}", "-U", "studio");

    private static async Task<PostgresServer> CreateAsync(string program, params string[] arguments)
    {
        var server = new PostgresServer();
        try
        {
            if (asUser is not [])
            {
                await RunAsync("chown", SystemUser, server.Home.FullName);
            }

            await RunAsync([.. asUser, Path.Combine(programs, program), "-D", server.Data, .. arguments]);
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty database on a primary that acknowledges what this standby of it has, too.</summary>
    /// <returns>How to connect to whichever of the two is the primary.</returns>
    public async Task<string> BehindAsync(PostgresServer primary)
    {
        await ExecuteAsync(primary.Maintenance, "ALTER SYSTEM SET synchronous_standby_names = '*'");
        await ExecuteAsync(primary.Maintenance, "SELECT pg_reload_conf()");
        var database = await primary.NewDatabaseAsync();
        return database.Replace(
            $"Host=127.0.0.1;Port={primary.Port}", $"Host=127.0.0.1:{primary.Port},127.0.0.1:{Port};Target Session Attributes=primary",
            StringComparison.Ordinal);
    }

    /// <summary>Makes a standby the primary.</summary>
    public Task PromoteAsync() => ExecuteAsync(Maintenance, "SELECT pg_promote()");

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"studio_{Guid.NewGuid():N}";
        await ExecuteAsync(Maintenance, $"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Runs a statement, as an operator would.</summary>
    public static async Task<object?> ExecuteAsync(string database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Locks the keys for everyone else until the transaction is disposed with its connection.</summary>
    public static async Task<DbConnection> LockKeysAsync(string database)
    {
        var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; LOCK TABLE keys IN ACCESS EXCLUSIVE MODE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>How many statements wait for a lock.</summary>
    public static async Task<long> WaitingAsync(string database) => (long)(await ExecuteAsync(
        database, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"))!;

    /// <summary>Opens a connection that no pool keeps.</summary>
    public static async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection($"{database};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>How to connect to one of its databases.</summary>
    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username=studio;Database={database}";
}
