using System.Data.Common;
using System.Globalization;

namespace StudioApi;

/// <summary>
/// Brings a database up to date: it gets the steps of its engine that it has not had, in their order. A change of the tables is
/// one more step at the end; while instances are replaced one by one, it must leave the older ones at work.
/// </summary>
internal static class Schema
{
    // Of several instances that start at once, each waits for those before it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Takes the steps that are missing, in the transaction of the connection. Where none is, no lock is taken that a writer feels.
    /// </summary>
    /// <exception cref="DbException">The database can't be used, or a step waited for a lock in vain.</exception>
    public static async Task BringUpToDateAsync(DbConnection connection, IEngine engine)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = (int)Patience.TotalSeconds;
#pragma warning disable CA2100 // It is fixed text.
        command.CommandText = engine.Ledger;
        await command.ExecuteNonQueryAsync();

        command.CommandText = "SELECT count(*) FROM schema_steps";
        var taken = Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        foreach (var step in engine.Steps.Skip(taken))
        {
            command.CommandText = $"{step};\nINSERT INTO schema_steps (number) VALUES ({++taken})";
            await command.ExecuteNonQueryAsync();
        }
#pragma warning restore CA2100
    }
}
