using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace StudioApi;

/// <summary>
/// Studios and their streams. Every call names an account and sees only what is that account's, so that another
/// account's studio looks just like one that does not exist.
/// </summary>
internal sealed class StudioStore(Database database, TimeProvider clock)
{
    /// <summary>Lists studios in the order of their creation.</summary>
    /// <returns>Each with the number that a page can start after.</returns>
    public IReadOnlyList<(long Number, Studio Studio)> List(string account, long after, int count) => database.Query(
        $"""
        SELECT number, id, name, created_at, EXISTS (SELECT 1 FROM streams WHERE studio = s.id AND ended_at IS NULL)
        FROM studios s WHERE account = {account} AND number > {after} ORDER BY number LIMIT {count}
        """,
        row => (row.GetInt64(0), ReadStudio(row)));

    /// <summary>Finds a studio; null where the account has none of that id.</summary>
    public Studio? Find(string account, string id) => database.Query(
        $"""
        SELECT number, id, name, created_at, EXISTS (SELECT 1 FROM streams WHERE studio = s.id AND ended_at IS NULL)
        FROM studios s WHERE account = {account} AND id = {id}
        """,
        ReadStudio) is [var studio] ? studio : null;

    /// <summary>Creates a studio.</summary>
    public Studio Create(string account, string name)
    {
        var studio = new Studio(NewId("std"), name, Live: false, clock.GetUtcNow());
        database.Execute(
            $"INSERT INTO studios (id, account, name, created_at) VALUES ({studio.Id}, {account}, {name}, {studio.CreatedAt})");
        return studio;
    }

    /// <summary>Lists the streams of a studio, the latest first; none where the account has no such studio.</summary>
    public IReadOnlyList<StudioStream> Streams(string account, string studio) => database.Query(
        $"""
        SELECT streams.id, started_at, ended_at FROM streams JOIN studios ON studios.id = studio
        WHERE account = {account} AND studio = {studio} ORDER BY started_at DESC, streams.id
        """,
        ReadStream);

    /// <summary>Finds one stream of a studio; null where the account has none of these ids.</summary>
    public StudioStream? FindStream(string account, string studio, string id) => database.Query(
        $"""
        SELECT streams.id, started_at, ended_at FROM streams JOIN studios ON studios.id = studio
        WHERE account = {account} AND studio = {studio} AND streams.id = {id}
        """,
        ReadStream) is [var stream] ? stream : null;

    /// <summary>Begins or ends the stream of a studio; changes nothing where it is live, or offline, already.</summary>
    public Studio Turn(Studio studio, bool on)
    {
        var now = clock.GetUtcNow();
        if (on)
        {
            database.Execute($"INSERT OR IGNORE INTO streams (id, studio, started_at) VALUES ({NewId("str")}, {studio.Id}, {now})");
        }
        else
        {
            database.Execute($"UPDATE streams SET ended_at = {now} WHERE studio = {studio.Id} AND ended_at IS NULL");
        }

        return studio with { Live = on };
    }

    private static Studio ReadStudio(SqliteDataReader row) =>
        new(row.GetString(1), row.GetString(2), row.GetBoolean(4), row.GetDateTimeOffset(3));

    private static StudioStream ReadStream(SqliteDataReader row) =>
        new(row.GetString(0), row.GetDateTimeOffset(1), row.IsDBNull(2) ? null : row.GetDateTimeOffset(2));

    private static string NewId(string kind) => $"{kind}_{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
}
