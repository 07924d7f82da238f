using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StudioApi;

/// <summary>
/// Cursors of lists: where the next page starts, signed for one account. A cursor that was changed, made up or issued
/// to another account does not read, so a caller can neither probe the table nor carry a position across accounts.
/// </summary>
internal sealed class Cursors(Database database)
{
    private const int PositionLength = sizeof(long);
    private const int Length = PositionLength + HMACSHA256.HashSizeInBytes;

    // Read once, when the first cursor is needed; a failure is not kept.
    private byte[]? secret;

    /// <summary>Issues a cursor.</summary>
    public async ValueTask<string> IssueAsync(string account, long position)
    {
        var cursor = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(cursor, position);
        (await SignAsync(account, position)).CopyTo(cursor, PositionLength);
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>Reads a cursor.</summary>
    /// <returns>Its position; null where this account was not issued the cursor.</returns>
    public async ValueTask<long?> ReadAsync(string account, string text)
    {
        var cursor = new byte[Length];
        if (Base64Url.DecodeFromChars(text, cursor, out _, out var written) is not OperationStatus.Done || written != Length)
        {
            return null;
        }

        var position = BinaryPrimitives.ReadInt64BigEndian(cursor);
        return CryptographicOperations.FixedTimeEquals(await SignAsync(account, position), cursor.AsSpan(PositionLength)) ? position : null;
    }

    // The position has a fixed length, so account and position can't run into each other.
    private async ValueTask<byte[]> SignAsync(string account, long position)
    {
        secret ??= (await database.QueryAsync($"SELECT value FROM secrets WHERE name = 'cursor'", row => row.GetFieldValue<byte[]>(0)))[0];
        var signed = new byte[PositionLength + Encoding.UTF8.GetByteCount(account)];
        BinaryPrimitives.WriteInt64BigEndian(signed, position);
        Encoding.UTF8.GetBytes(account, signed.AsSpan(PositionLength));
        return HMACSHA256.HashData(secret, signed);
    }
}
