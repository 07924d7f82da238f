namespace StudioApi;

/// <summary>The tables.</summary>
internal static class Schema
{
    /// <summary>
    /// Creates what is missing. A key is stored as its hash; the secret that signs cursors is made by the database
    /// itself, so cursors outlive a restart and hold for every process on the same file.
    /// </summary>
    public static readonly FormattableString Sql = $"""
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

        CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
        INSERT OR IGNORE INTO secrets (name, value) VALUES ('cursor', randomblob(32));
        """;
}
