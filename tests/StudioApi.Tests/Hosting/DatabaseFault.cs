using Microsoft.Data.Sqlite;

namespace StudioApi.Tests;

/// <summary>What can happen to a database file while the API runs.</summary>
internal static class DatabaseFault
{
    /// <summary>Locks the file for everyone else until the lock is disposed.</summary>
    public static IDisposable Lock(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Overwrites the file with something that is no database.</summary>
    public static void Break(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        var length = file.Length;
        for (var written = 0L; written < length; written += 16)
        {
            file.Write("no database here"u8);
        }
    }

    /// <summary>Runs a statement on the file, as an operator's slip would.</summary>
    public static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
