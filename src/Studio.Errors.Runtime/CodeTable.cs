using System.Buffers.Binary;
using System.Numerics;

namespace Studio.Errors;

/// <summary>
/// Finds a code among the codes of a catalog by its UTF-8. Its hash takes the code in words of eight bytes that don't wait
/// for each other; the number of the enum (FNV-1a) would take them byte by byte. A look-up touches one slot and the text
/// of one code, however many there are.
/// </summary>
internal sealed class CodeTable
{
    // Three of four slots stay empty, so that hardly a look-up meets a slot that isn't its own.
    private const int SlotsOfACode = 4;
    private const int Word = sizeof(ulong);
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;

    // Room for the text of a code; a longer text makes more room.
    private const int BytesOfACode = 24;

    private readonly Slot[] slots;
    private byte[] text;
    private int end;
    private int count;
    private int longest;

    /// <summary>Makes an empty table.</summary>
    /// <param name="codes">How many codes will be added.</param>
    public CodeTable(int codes)
    {
        slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)(codes * SlotsOfACode) + 1)];
        text = new byte[codes * BytesOfACode];
    }

    /// <summary>How many codes there are.</summary>
    public int Count => count;

    /// <summary>The length of the longest code.</summary>
    public int Longest => longest;

    /// <summary>Adds a code; the first one has the index 0.</summary>
    /// <param name="utf8Code">The code.</param>
    public void Add(ReadOnlySpan<byte> utf8Code)
    {
        if (text.Length - end < utf8Code.Length)
        {
            Array.Resize(ref text, (text.Length * 2) + utf8Code.Length);
        }

        var hash = Hash(utf8Code);
        var at = (int)hash & (slots.Length - 1);
        while (slots[at].Position != 0)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        utf8Code.CopyTo(text.AsSpan(end));
        slots[at] = new() { Hash = hash, Position = ++count, Start = end, Length = utf8Code.Length };
        end += utf8Code.Length;
        longest = Math.Max(longest, utf8Code.Length);
    }

    /// <summary>Finds a code.</summary>
    /// <param name="utf8Code">The code.</param>
    /// <returns>Its index; -1 where it isn't there.</returns>
    public int Find(ReadOnlySpan<byte> utf8Code)
    {
        var hash = Hash(utf8Code);
        var table = slots;
        for (var at = (int)hash & (table.Length - 1); ; at = (at + 1) & (table.Length - 1))
        {
            ref readonly var slot = ref table[at];
            if (slot.Position == 0)
            {
                return -1;
            }

            if (slot.Hash == hash && utf8Code.SequenceEqual(text.AsSpan(slot.Start, slot.Length)))
            {
                return slot.Position - 1;
            }
        }
    }

    private static uint Hash(ReadOnlySpan<byte> code)
    {
        if (code.Length < Word)
        {
            var few = (ulong)code.Length;
            foreach (var value in code)
            {
                few = (few << Word) | value;
            }

            return Mix(few);
        }

        // The first and the last word may share bytes; those between them are added up, each at its own place.
        var sum = (At(code, 0) * First) ^ (At(code, code.Length - Word) * Second) ^ (ulong)code.Length;
        for (var at = Word; at < code.Length - Word; at += Word)
        {
            sum += BitOperations.RotateLeft(At(code, at) * Third, at);
        }

        return Mix(sum);
    }

    private static ulong At(ReadOnlySpan<byte> code, int at) => BinaryPrimitives.ReadUInt64LittleEndian(code[at..]);

    // The upper half of a product depends on every bit of the factor; the lower half doesn't.
    private static uint Mix(ulong value) => (uint)(((value ^ (value >> 32)) * First) >> 32);

    /// <summary>A slot of the table.</summary>
    private struct Slot
    {
        /// <summary>The hash of its code.</summary>
        public uint Hash;

        /// <summary>The index of its code and 1; 0 for an empty slot.</summary>
        public int Position;

        /// <summary>Where its code begins in the text of all codes.</summary>
        public int Start;

        /// <summary>The length of its code there.</summary>
        public int Length;
    }
}
