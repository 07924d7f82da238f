using Npgsql;

namespace StudioApi.Tests;

/// <summary>Clients of a PostgreSQL that take every connection it has.</summary>
/// <param name="database">What they connect to.</param>
internal sealed class OtherClients(string database) : IAsyncDisposable
{
    private readonly List<NpgsqlConnection> connections = [];

    /// <summary>Connects until the server has no connection left.</summary>
    public async Task TakeAllAsync()
    {
        try
        {
            while (true)
            {
                connections.Add(await PostgresServer.OpenAsync(database));
            }
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            // That was the last.
        }
    }

    /// <summary>Ends the connections of an application.</summary>
    public async Task EndAsync(string application)
    {
        await using var command = connections[0].CreateCommand();
        command.CommandText = "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE application_name = $1";
        command.Parameters.Add(new() { Value = application });
        Assert.NotEqual(0L, await command.ExecuteScalarAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }
    }
}
