using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Studio.Errors;

/// <summary>
/// Finds the code in the bytes of our own server, where the code comes first and every field is a string, and in the same
/// with a space after each colon and comma, as other libraries write. All of the body is judged, 61 places at a time
/// instead of string by string, so that a cut or garbled tail is noticed. Any other body is left to
/// <see cref="EnvelopeScanner"/>.
/// </summary>
/// <remarks>
/// A joint is where one string ends and the next begins: <c>","</c> or <c>":"</c>. From the code on every quote but the
/// last has to be one of a joint's two, commas and colons have to take turns, and the body has to end as an envelope does.
/// </remarks>
internal static class UsualEnvelope
{
    private const int Block = 64;

    /// <summary>How many places of a block are judged: those from which a whole joint can be seen.</summary>
    private const int Judged = Block - 3;

    private const int CodeLength = 4;

    /// <summary>Looks for the code.</summary>
    /// <param name="utf8Body">The body.</param>
    /// <param name="code">The code as it stands there.</param>
    /// <returns>False where the body is not as expected: it may still be an envelope.</returns>
    public static bool TryFind(ReadOnlySpan<byte> utf8Body, out ReadOnlySpan<byte> code)
    {
        code = default;
        var isTight = utf8Body.StartsWith("{\"error\":{\"code\":\""u8);
        if (utf8Body.Length < Block || !(isTight || utf8Body.StartsWith("{\"error\": {\"code\": \""u8)) || !utf8Body[^3..].SequenceEqual("\"}}"u8))
        {
            return false;
        }

        ref var body = ref MemoryMarshal.GetReference(utf8Body);
        var (start, toQuote) = isTight ? (18, 2) : (20, 3);
        var last = utf8Body.Length - Block;
        var (controls, escapes) = (Vector512<byte>.AllBitsSet, Vector512<byte>.AllBitsSet);
        var (faults, second, name, codeEnd) = (0UL, 0UL, 0UL, 0);
        for (var at = start; ; at += Judged)
        {
            // The last block begins where it is whole: some of its places have been judged before.
            var block = Math.Min(at, last);
            var bytes = Vector512.LoadUnsafe(ref body, (nuint)block);
            controls = Vector512.Min(controls, bytes);
            escapes = Vector512.Min(escapes, bytes ^ Vector512.Create((byte)'\\'));
            var quotes = Places(bytes, '"');
            var judged = (ulong.MaxValue >> (Block - Judged)) & (ulong.MaxValue << (at - block));
            var colons = quotes & (Places(bytes, ':') >> 1) & (quotes >> toQuote) & judged;
            var commas = quotes & (Places(bytes, ',') >> 1) & (quotes >> toQuote) & judged;
            if (!isTight)
            {
                var spaces = Places(bytes, ' ') >> 2;
                (colons, commas) = (colons & spaces, commas & spaces);
            }

            // Every quote is the first or the second one of a joint, and of one only.
            var joints = colons | commas;
            second = (second << (at - block)) | (joints << toQuote);
            faults |= ((quotes ^ (joints | second)) & judged) | (joints & second);

            // From a comma to its colon stands a name. Where they take turns, their difference fills just the names with
            // ones; where they don't, it changes elsewhere than at the joints.
            name <<= at - block;
            var names = colons - commas - name;
            faults |= (names ^ (names << 1) ^ name ^ joints) | ((names & joints) ^ commas);
            if (at == start)
            {
                faults |= joints == 0 ? 1UL : 0;
                codeEnd = block + BitOperations.TrailingZeroCount(joints);
            }

            if (HasCode(ref body, block, colons))
            {
                return false;
            }

            (second, name) = (second >> Judged, names >> (Block - 1));
            if (block == last)
            {
                break;
            }
        }

        // What is open at the end is no fault of a block.
        if ((faults | second | name) != 0 || Vector512.LessThanAny(controls, Vector512.Create((byte)' ')) || Vector512.EqualsAny(escapes, Vector512<byte>.Zero))
        {
            return false;
        }

        code = utf8Body[start..codeEnd];
        return true;
    }

    private static ulong Places(Vector512<byte> bytes, char character) => Vector512.Equals(bytes, Vector512.Create((byte)character)).ExtractMostSignificantBits();

    /// <summary>Whether one of the names that end here is <c>code</c>: the reader decides then which one counts.</summary>
    private static bool HasCode(ref byte body, int block, ulong ends)
    {
        for (; ends != 0; ends &= ends - 1)
        {
            var name = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref body, block + BitOperations.TrailingZeroCount(ends) - CodeLength));
            if (name == BinaryPrimitives.ReadUInt32LittleEndian("code"u8))
            {
                return true;
            }
        }

        return false;
    }
}
