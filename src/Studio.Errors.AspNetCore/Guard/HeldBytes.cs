using System.Buffers;

namespace Studio.Errors.AspNetCore;

/// <summary>Bytes that wait for their flush, in a rented array that is given back when none are left.</summary>
internal sealed class HeldBytes
{
    private const int SmallestArray = 4096;
    private const int SmallestSpace = 256;

    private byte[] array = [];

    /// <summary>How many bytes wait.</summary>
    public int Count { get; private set; }

    /// <summary>The waiting bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => array.AsMemory(0, Count);

    /// <summary>Space after the waiting bytes.</summary>
    /// <param name="sizeHint">How much is needed at least.</param>
    /// <returns>The space.</returns>
    public Memory<byte> GetMemory(int sizeHint)
    {
        var needed = Count + Math.Max(sizeHint, SmallestSpace);
        if (array.Length < needed)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(needed, array.Length * 2), SmallestArray));
            Bytes.CopyTo(larger);
            Return();
            array = larger;
        }

        return array.AsMemory(Count);
    }

    /// <summary>Adds what was written into the space.</summary>
    /// <param name="bytes">The number of bytes.</param>
    public void Advance(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, array.Length - Count);
        Count += bytes;
    }

    /// <summary>Removes the first bytes.</summary>
    /// <param name="bytes">How many.</param>
    public void Take(int bytes)
    {
        Bytes[bytes..].CopyTo(array);
        Count -= bytes;
        if (Count == 0)
        {
            Return();
        }
    }

    private void Return()
    {
        if (array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(array);
            array = [];
        }
    }
}
