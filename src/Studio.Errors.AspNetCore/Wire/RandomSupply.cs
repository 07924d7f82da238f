using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Bytes of the system's cryptographic generator, asked for many at a time: one call of it costs as much as all else that
/// a short request takes. Every thread has its own supply, so that none waits for another.
/// </summary>
/// <remarks>
/// A process that is restored from a snapshot more than once has the same supply in each copy. The time of day is mixed
/// in, so that the copies part all the same; it takes nothing from what can't be guessed.
/// </remarks>
internal static class RandomSupply
{
    private const int Size = 512;

    // Odd, so that no two times give the same product: the golden ratio, which spreads a difference over all bits.
    private const ulong Spread = 0x9E3779B97F4A7C15;

    [ThreadStatic]
    private static byte[]? supply;

    [ThreadStatic]
    private static int left;

    /// <summary>Takes a number that nobody has had before.</summary>
    /// <returns>The number.</returns>
    public static ulong Take()
    {
        var bytes = supply ??= new byte[Size];
        if (left < sizeof(ulong))
        {
            RandomNumberGenerator.Fill(bytes);
            left = Size;
        }

        left -= sizeof(ulong);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(left)) ^ ((ulong)DateTime.UtcNow.Ticks * Spread);
    }
}
