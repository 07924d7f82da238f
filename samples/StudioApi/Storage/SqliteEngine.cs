using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace StudioApi;

/// <summary>
/// A file beside the API: nothing to install, for one instance. Its calls are synchronous, since SQLite has no other kind.
/// </summary>
internal sealed class SqliteEngine : IEngine
{
    /// <summary>Uses a file, which is made where it is missing.</summary>
    public SqliteEngine(string path)
    {
        CreateFile(path);
        Connections = new Source(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            ForeignKeys = true,

            // A locked file must be answered as an outage soon, not after SQLite's patience of 30 seconds.
            DefaultTimeout = 1,
        }.ConnectionString);
        Place = (path, "Free, repair or delete the file, or name another one in Studio__Database.");
    }

    /// <inheritdoc/>
    public DbDataSource Connections { get; }

    /// <inheritdoc/>
    public (string Name, string Cure) Place { get; }

    /// <inheritdoc/>
    /// <remarks>A transaction that may write lets nobody else write.</remarks>
    public string Ledger => "CREATE TABLE IF NOT EXISTS schema_steps (number INTEGER PRIMARY KEY) STRICT";

    /// <inheritdoc/>
    /// <remarks>A file from before steps were counted has the tables of the first.</remarks>
    public IReadOnlyList<string> Steps =>
    [
        """
        CREATE TABLE IF NOT EXISTS keys (
            id         TEXT PRIMARY KEY,
            hash       BLOB NOT NULL UNIQUE,
            account    TEXT NOT NULL,
            scopes     TEXT NOT NULL,
            expires_at TEXT,
            revoked_at TEXT) STRICT;

        CREATE TABLE IF NOT EXISTS studios (
            number     INTEGER PRIMARY KEY AUTOINCREMENT,
            id         TEXT NOT NULL UNIQUE,
            account    TEXT NOT NULL,
            name       TEXT NOT NULL,
            created_at TEXT NOT NULL) STRICT;

        CREATE TABLE IF NOT EXISTS streams (
            id         TEXT PRIMARY KEY,
            studio     TEXT NOT NULL REFERENCES studios (id),
            started_at TEXT NOT NULL,
            ended_at   TEXT) STRICT;

        CREATE INDEX IF NOT EXISTS studios_of_account ON studios (account, number);
        CREATE UNIQUE INDEX IF NOT EXISTS one_live_stream ON streams (studio) WHERE ended_at IS NULL;
        CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT
        """,
    ];

    /// <summary>
    /// The file holds the secret that signs cursors, so it is its owner's alone; SQLite gives the files beside it the same
    /// rights. One that is there keeps those that it has.
    /// </summary>
    private static void CreateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            new FileStream(path, options).Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What is wrong with the place is told by SQLite, which opens the same file next.
        }
    }

    private sealed class Source(string connectionString) : DbDataSource
    {
        public override string ConnectionString => connectionString;

        protected override DbConnection CreateDbConnection() => new SqliteConnection(connectionString);
    }
}
