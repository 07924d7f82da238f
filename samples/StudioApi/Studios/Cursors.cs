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
    private readonly Lazy<byte[]> secret = new(
        () => database.Query($"SELECT value FROM secrets WHERE name = 'cursor'", row => row.GetFieldValue<byte[]>(0))[0],
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Issues a cursor.</summary>
    public string Issue(string account, long position)
    {
        Span<byte> cursor = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(cursor, position);
        Sign(account, cursor[..PositionLength], cursor[PositionLength..]);
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>Reads a cursor.</summary>
    /// <returns>Whether this account was issued the cursor.</returns>
    public bool TryRead(string account, string text, out long position)
    {
        position = 0;
        Span<byte> cursor = stackalloc byte[Length];
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (Base64Url.DecodeFromChars(text, cursor, out _, out var written) is not OperationStatus.Done || written != Length)
        {
            return false;
        }

        Sign(account, cursor[..PositionLength], signature);
        position = BinaryPrimitives.ReadInt64BigEndian(cursor);
        return CryptographicOperations.FixedTimeEquals(signature, cursor[PositionLength..]);
    }

    // The position has a fixed length, so account and position can't run into each other.
    private void Sign(string account, ReadOnlySpan<byte> position, Span<byte> signature) =>
        HMACSHA256.HashData(secret.Value, [.. position, .. Encoding.UTF8.GetBytes(account)], signature);
}
