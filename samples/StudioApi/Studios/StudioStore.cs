using System.Data.Common;
using System.Security.Cryptography;

namespace StudioApi;

/// <summary>
/// Studios and their streams. Every call names an account and sees only what is that account's, so that another
/// account's studio looks just like one that does not exist.
/// </summary>
internal sealed class StudioStore(Database database, TimeProvider clock)
{
    /// <summary>Lists studios in the order of their creation.</summary>
    /// <returns>Each with the number that a page can start after.</returns>
    public Task<IReadOnlyList<(long Number, Studio Studio)>> ListAsync(string account, long after, int count) => database.QueryAsync(
        $"""
        SELECT number, id, name, created_at, EXISTS (SELECT 1 FROM streams WHERE studio = s.id AND ended_at IS NULL)
        FROM studios s WHERE account = {account} AND number > {after} ORDER BY number LIMIT {count}
        """,
        row => (row.GetInt64(0), ReadStudio(row)));

    /// <summary>Finds a studio; null where the account has none of that id.</summary>
    public async Task<Studio?> FindAsync(string account, string id) => await database.QueryAsync(
        $"""
        SELECT number, id, name, created_at, EXISTS (SELECT 1 FROM streams WHERE studio = s.id AND ended_at IS NULL)
        FROM studios s WHERE account = {account} AND id = {id}
        """,
        ReadStudio) is [var studio] ? studio : null;

    /// <summary>Creates a studio.</summary>
    public async Task<Studio> CreateAsync(string account, string name)
    {
        var studio = new Studio(NewId("std"), name, Live: false, Now);
        await database.ExecuteAsync(
            $"INSERT INTO studios (id, account, name, created_at) VALUES ({studio.Id}, {account}, {name}, {studio.CreatedAt})");
        return studio;
    }

    /// <summary>Lists the streams of a studio, the latest first; none where the account has no such studio.</summary>
    public Task<IReadOnlyList<StudioStream>> StreamsAsync(string account, string studio) => database.QueryAsync(
        $"""
        SELECT streams.id, started_at, ended_at FROM streams JOIN studios ON studios.id = studio
        WHERE account = {account} AND studio = {studio} ORDER BY started_at DESC, streams.id
        """,
        ReadStream);

    /// <summary>Finds one stream of a studio; null where the account has none of these ids.</summary>
    public async Task<StudioStream?> FindStreamAsync(string account, string studio, string id) => await database.QueryAsync(
        $"""
        SELECT streams.id, started_at, ended_at FROM streams JOIN studios ON studios.id = studio
        WHERE account = {account} AND studio = {studio} AND streams.id = {id}
        """,
        ReadStream) is [var stream] ? stream : null;

    /// <summary>Begins or ends the stream of a studio; changes nothing where it is live, or offline, already.</summary>
    public async Task<Studio> TurnAsync(Studio studio, bool on)
    {
        if (on)
        {
            await database.ExecuteAsync(
                $"INSERT INTO streams (id, studio, started_at) VALUES ({NewId("str")}, {studio.Id}, {Now}) ON CONFLICT DO NOTHING");
        }
        else
        {
            await database.ExecuteAsync($"UPDATE streams SET ended_at = {Now} WHERE studio = {studio.Id} AND ended_at IS NULL");
        }

        return studio with { Live = on };
    }

    // PostgreSQL keeps microseconds: what is answered now is what is read later.
    private DateTimeOffset Now => new(clock.GetUtcNow().Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static Studio ReadStudio(DbDataReader row) =>
        new(row.GetString(1), row.GetString(2), row.GetBoolean(4), row.GetFieldValue<DateTimeOffset>(3));

    private static StudioStream ReadStream(DbDataReader row) =>
        new(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2));

    private static string NewId(string kind) => $"{kind}_{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
}
