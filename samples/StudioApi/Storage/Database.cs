using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace StudioApi;

/// <summary>
/// The SQLite file. Statements are written as interpolated strings; what stands in their braces becomes a parameter,
/// so no value can become SQL. Calls are synchronous because SQLite has no other kind.
/// </summary>
internal sealed class Database(IOptions<StudioSettings> settings, DemoMode demo, IHostEnvironment environment)
{
    private readonly string path = Path.Combine(environment.ContentRootPath, settings.Value.Database);

    /// <summary>
    /// Creates the file with its tables, and demo rows where they are wanted, where they don't exist yet. An API without them could answer nobody,
    /// now or later, so whoever starts it must be told.
    /// </summary>
    /// <returns>What is wrong with the file, and what helps; null where it is ready.</returns>
    public string? Prepare()
    {
        try
        {
            Create();
            return null;
        }
        catch (SqliteException fault)
        {
            return $"StudioApi can't use its database {path} ({fault.Message.TrimEnd('.')}). Free, repair or delete the file, or name another one in Studio__Database.";
        }
    }

    private void Create()
    {
        CreateFile();
        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        using var transaction = connection.BeginTransaction();
        Execute(connection, Schema.Sql);
        foreach (var row in demo.IsOn ? DemoRows.Sql : [])
        {
            Execute(connection, row);
        }

        transaction.Commit();
    }

    /// <summary>
    /// The file holds the secret that signs cursors, so it is its owner's alone; SQLite gives the files beside it the same
    /// rights. One that is there keeps those that it has.
    /// </summary>
    private void CreateFile()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                Share = FileShare.ReadWrite,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What is wrong with the place is told by SQLite, which tries the same next.
        }
    }

    /// <summary>Runs a query.</summary>
    /// <returns>A row each, in the query's order.</returns>
    public IReadOnlyList<T> Query<T>(FormattableString sql, Func<SqliteDataReader, T> read)
    {
        using var connection = Open(SqliteOpenMode.ReadWrite);
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Runs a statement that changes rows.</summary>
    public void Execute(FormattableString sql)
    {
        using var connection = Open(SqliteOpenMode.ReadWrite);
        Execute(connection, sql);
    }

    private static void Execute(SqliteConnection connection, FormattableString sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, FormattableString sql)
    {
        var command = connection.CreateCommand();
        var names = new object[sql.ArgumentCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = command.Parameters.AddWithValue($"@p{i}", sql.GetArgument(i) ?? DBNull.Value).ParameterName;
        }

#pragma warning disable CA2100 // The text holds parameter names where the values stood.
        command.CommandText = string.Format(CultureInfo.InvariantCulture, sql.Format, names);
#pragma warning restore CA2100
        return command;
    }

    // A locked file must be answered as an outage soon, not after SQLite's patience of 30 seconds.
    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = 1,
        }.ConnectionString);
        connection.Open();
        return connection;
    }
}
