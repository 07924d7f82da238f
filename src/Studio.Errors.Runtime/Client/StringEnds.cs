using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Studio.Errors;

/// <summary>
/// The places of a body where a string can't go on: its quote, an escape, what JSON forbids in strings, and the end of the
/// body. The strings of an envelope are short: their ends are found for 64 bytes at once, not for each string alone.
/// </summary>
internal readonly ref struct StringEnds
{
    /// <summary>The number of blocks that a body can have.</summary>
    public const int Blocks = 16;

    /// <summary>The longest body; a place is left for its end.</summary>
    public const int LongestBody = (Blocks * Block) - 1;

    private const int Block = 64;

    /// <summary>A bit for each byte.</summary>
    private readonly ReadOnlySpan<ulong> stops;

    private StringEnds(ReadOnlySpan<ulong> stops) => this.stops = stops;

    /// <summary>Finds them.</summary>
    /// <param name="body">The body.</param>
    /// <param name="stops">Room for them: as many zeros as there are <see cref="Blocks"/>.</param>
    /// <returns>The places.</returns>
    public static StringEnds Of(ReadOnlySpan<byte> body, Span<ulong> stops)
    {
        var at = 0;
        for (; body.Length - at >= Block; at += Block)
        {
            stops[at / Block] = StopsOf(body[at..]);
        }

        stops[at / Block] = LastOf(body, body.Length - at) | (1UL << (body.Length - at));
        return new(stops);
    }

    /// <summary>Finds the first one from a place on.</summary>
    /// <param name="at">The place, in the body or at its end.</param>
    /// <returns>The first one; it is there, since the end of the body is one.</returns>
    public int After(int at)
    {
        var block = at / Block;
        var bits = stops[block] & (ulong.MaxValue << at);
        while (bits == 0)
        {
            bits = stops[++block];
        }

        return (block * Block) + BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>Goes over all of them, in their order.</summary>
    /// <returns>What goes.</returns>
    public Enumerator GetEnumerator() => new(stops);

    /// <summary>The stops in the last bytes of a body, of which there are less than a block.</summary>
    private static ulong LastOf(ReadOnlySpan<byte> body, int count)
    {
        if (count == 0)
        {
            return 0;
        }

        if (body.Length >= Block)
        {
            return StopsOf(body[^Block..]) >> (Block - count);
        }

        return OfShort(body);
    }

    private static ulong OfShort(ReadOnlySpan<byte> body)
    {
        Span<byte> whole = stackalloc byte[Block];
        whole.Fill((byte)' ');
        body.CopyTo(whole);
        return StopsOf(whole);
    }

    private static ulong StopsOf(ReadOnlySpan<byte> block) => Vector512.IsHardwareAccelerated
        ? StopsOf(Vector512.Create(block))
        : StopsOf(Vector256.Create(block)) | ((ulong)StopsOf(Vector256.Create(block[Vector256<byte>.Count..])) << Vector256<byte>.Count);

    private static ulong StopsOf(Vector512<byte> bytes) =>
        (Vector512.Equals(bytes, Vector512.Create((byte)'"'))
            | Vector512.Equals(bytes, Vector512.Create((byte)'\\'))
            | Vector512.LessThan(bytes, Vector512.Create((byte)' ')))
        .ExtractMostSignificantBits();

    private static uint StopsOf(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes, Vector256.Create((byte)' ')))
        .ExtractMostSignificantBits();

    /// <summary>Goes over the places. To find the next one, the processor need not know yet where the last one was.</summary>
    /// <param name="stops">The places.</param>
    public ref struct Enumerator(ReadOnlySpan<ulong> stops)
    {
        private readonly ReadOnlySpan<ulong> stops = stops;
        private ulong bits = stops[0];
        private int block;

        /// <summary>The next place. The last one is the end of the body; nothing may be asked for after it.</summary>
        /// <returns>The place.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Next()
        {
            while (bits == 0)
            {
                bits = stops[++block];
            }

            var at = (block * Block) + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            return at;
        }
    }
}
