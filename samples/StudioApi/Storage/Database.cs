using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace StudioApi;

/// <summary>
/// The database. Statements are written as interpolated strings; what stands in their braces becomes a parameter, so no value
/// can become SQL. They are short and bounded by the connection's time-out: none is given up because its caller went away.
/// </summary>
internal sealed class Database(IOptions<StudioSettings> settings, DemoMode demo, IHostEnvironment environment) : IAsyncDisposable
{
    private readonly IEngine engine = settings.Value.Postgres is { Length: > 0 } postgres
        ? new PostgresEngine(postgres)
        : new SqliteEngine(Path.Combine(environment.ContentRootPath, settings.Value.Database));

    /// <summary>
    /// Creates the tables, and demo rows where they are wanted, where they don't exist yet. An API without them could answer
    /// nobody, now or later, so whoever starts it must be told.
    /// </summary>
    /// <returns>What is wrong with the database, and what helps; null where it is ready.</returns>
    public async Task<string?> PrepareAsync()
    {
        try
        {
            await CreateAsync();
            return null;
        }
        catch (Exception fault) when (DatabaseFaults.IsOne(fault))
        {
            var reason = fault.GetBaseException().Message.TrimEnd('.');
            return $"StudioApi can't use its database {engine.Place.Name} ({reason}). {engine.Place.Cure}";
        }
    }

    private async Task CreateAsync()
    {
        await using var connection = await engine.Connections.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Schema.BringUpToDateAsync(connection, engine);

        // The first to come makes the secret: cursors outlive a restart and hold for every instance.
        var bytes = RandomNumberGenerator.GetBytes(32);
        FormattableString secret = $"INSERT INTO secrets (name, value) VALUES ('cursor', {bytes}) ON CONFLICT DO NOTHING";
        foreach (var row in demo.IsOn ? [secret, .. DemoRows.Sql] : new[] { secret })
        {
            await using var command = Command(connection, row);
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    /// <summary>Runs a query.</summary>
    /// <returns>A row each, in the query's order.</returns>
    /// <exception cref="DbException">The database can't be used now.</exception>
    public Task<IReadOnlyList<T>> QueryAsync<T>(FormattableString sql, Func<DbDataReader, T> read) =>
        RunAsync<IReadOnlyList<T>>(sql, async command =>
        {
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<T>();
            while (await reader.ReadAsync())
            {
                rows.Add(read(reader));
            }

            return rows;
        });

    /// <summary>Runs a statement that changes rows.</summary>
    /// <exception cref="DbException">The database can't be used now; whether it did as told, nobody knows.</exception>
    public Task ExecuteAsync(FormattableString sql) => RunAsync(sql, static command => command.ExecuteNonQueryAsync());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => engine.Connections.DisposeAsync();

    private async Task<T> RunAsync<T>(FormattableString sql, Func<DbCommand, Task<T>> run)
    {
        await using var connection = await engine.Connections.OpenConnectionAsync();
        await using var command = Command(connection, sql);
        return await run(command);
    }

    private static DbCommand Command(DbConnection connection, FormattableString sql)
    {
        var command = connection.CreateCommand();
        var names = new object[sql.ArgumentCount];
        for (var i = 0; i < names.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = sql.GetArgument(i) ?? DBNull.Value;
            command.Parameters.Add(parameter);
            names[i] = parameter.ParameterName;
        }

#pragma warning disable CA2100 // The text holds parameter names where the values stood.
        command.CommandText = string.Format(CultureInfo.InvariantCulture, sql.Format, names);
#pragma warning restore CA2100
        return command;
    }
}
