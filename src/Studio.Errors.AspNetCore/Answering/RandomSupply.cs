using System.Security.Cryptography;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Bytes of the system's cryptographic generator, asked for many at a time: one call of it costs as much as all else that
/// a short request takes. Every thread has its own supply, so that none waits for another.
/// </summary>
internal static class RandomSupply
{
    private const int Size = 512;

    [ThreadStatic]
    private static byte[]? supply;

    [ThreadStatic]
    private static int left;

    /// <summary>Takes bytes that nobody has had before.</summary>
    /// <param name="destination">Where they go; at most the size of the supply.</param>
    public static void Take(Span<byte> destination)
    {
        var bytes = supply ??= new byte[Size];
        if (left < destination.Length)
        {
            RandomNumberGenerator.Fill(bytes);
            left = Size;
        }

        left -= destination.Length;
        bytes.AsSpan(left, destination.Length).CopyTo(destination);
    }
}
