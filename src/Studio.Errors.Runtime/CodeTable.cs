using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Studio.Errors;

/// <summary>
/// Finds a code among the codes of a catalog by its UTF-8. Its hash takes eight bytes at a time; the number of the enum
/// (FNV-1a) would take them one by one, each after the last.
/// </summary>
internal sealed class CodeTable
{
    private const ulong Mixer = 0x9E3779B97F4A7C15;
    private const int Word = sizeof(ulong);

    private readonly byte[][] codes;
    private readonly Slot[] slots;

    /// <summary>Makes the table.</summary>
    /// <param name="errors">The definitions; the index of each is what is found by its code.</param>
    public CodeTable(ErrorDefinition[] errors)
    {
        codes = new byte[errors.Length][];
        slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)(errors.Length * 2) + 1)];
        for (var index = 0; index < errors.Length; index++)
        {
            codes[index] = Encoding.UTF8.GetBytes(errors[index].Code);
            var hash = Hash(codes[index]);
            var at = (int)hash & (slots.Length - 1);
            while (slots[at].Position != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = new(hash, index + 1);
        }
    }

    /// <summary>Finds a code.</summary>
    /// <param name="utf8Code">The code.</param>
    /// <returns>Its index; -1 where it isn't there.</returns>
    public int Find(ReadOnlySpan<byte> utf8Code)
    {
        var hash = Hash(utf8Code);
        var table = slots;
        for (var at = (int)hash & (table.Length - 1); table[at].Position != 0; at = (at + 1) & (table.Length - 1))
        {
            if (table[at].Hash == hash && utf8Code.SequenceEqual(codes[table[at].Position - 1]))
            {
                return table[at].Position - 1;
            }
        }

        return -1;
    }

    private static uint Hash(ReadOnlySpan<byte> code)
    {
        var hash = (ulong)code.Length;
        if (code.Length >= Word)
        {
            var last = MemoryMarshal.Read<ulong>(code[^Word..]);
            for (var rest = code; rest.Length > Word; rest = rest[Word..])
            {
                hash = Mix(hash ^ MemoryMarshal.Read<ulong>(rest));
            }

            hash = Mix(hash ^ last);
        }
        else
        {
            foreach (var value in code)
            {
                hash = (hash << Word) | value;
            }

            hash = Mix(hash);
        }

        return (uint)(hash >> 32);
    }

    // The upper half of a product depends on every bit of the factor; the lower half doesn't.
    private static ulong Mix(ulong value)
    {
        var product = value * Mixer;
        return product ^ (product >> 32);
    }

    /// <summary>A slot of the table.</summary>
    /// <param name="Hash">The hash of its code.</param>
    /// <param name="Position">The index of its code and 1; 0 for an empty slot.</param>
    private readonly record struct Slot(uint Hash, int Position);
}
