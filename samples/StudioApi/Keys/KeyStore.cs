using System.Data.Common;

namespace StudioApi;

/// <summary>Finds keys. None is remembered: one that is revoked is refused from the next request on, by every instance.</summary>
internal sealed class KeyStore(Database database, DemoMode demo, TimeProvider clock)
{
    /// <summary>Finds the key that a caller sent.</summary>
    /// <returns>The key; null where it is unknown, revoked or expired, which callers can't tell apart.</returns>
    /// <exception cref="DbException">The database can't be used now.</exception>
    public async Task<ApiKey?> FindAsync(string secret)
    {
        var rows = await database.QueryAsync(
            $"SELECT id, account, scopes, expires_at FROM keys WHERE hash = {KeyHash.Of(secret)} AND revoked_at IS NULL",
            Read);
        return rows is [var key] && !(key.ExpiresAt <= clock.GetUtcNow()) && IsMeant(key) ? key : null;
    }

    /// <summary>A database that was tried out in Development still holds the demo keys.</summary>
    private bool IsMeant(ApiKey key) => demo.IsOn || DemoKey.All.All(one => one.Id != key.Id);

    private static ApiKey Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3));
}
