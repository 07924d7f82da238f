using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The words that a tree spells, in code, strings and comments alike: one pass over its text, kept as long as the tree,
/// so that asking for a name costs nothing in the many trees that never spell it. May say yes where the answer is no,
/// never the other way round.
/// </summary>
internal sealed class Words
{
    private static readonly ConditionalWeakTable<SyntaxTree, Words> known = new();

    private readonly ulong[] bits;

    private Words(string text)
    {
        bits = new ulong[SizeFor(text.Length)];
        var hash = 0u;
        foreach (var character in text)
        {
            if (IsPart(character))
            {
                hash = Next(hash, character);
            }
            else if (hash != 0)
            {
                Add(hash);
                hash = 0;
            }
        }

        Add(hash);
    }

    public static Words Of(SyntaxTree tree) => known.GetValue(tree, static tree => new Words(tree.GetText().ToString()));

    /// <summary>Whether a character can be part of a word.</summary>
    public static bool IsPart(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or > '\x7f';

    /// <summary>Whether a word may occur.</summary>
    public bool May(string word)
    {
        var hash = 0u;
        foreach (var character in word)
        {
            hash = Next(hash, character);
        }

        return IsSet(First(hash)) && IsSet(Second(hash));
    }

    /// <summary>About two bits a character, which is some twenty for each word that differs.</summary>
    private static int SizeFor(int length)
    {
        var size = 16;
        while (size * 32 < length)
        {
            size *= 2;
        }

        return size;
    }

    private static uint Next(uint hash, char character) => unchecked(((hash == 0 ? 2166136261 : hash) ^ character) * 16777619);

    private static uint First(uint hash) => hash ^ (hash >> 15);

    private static uint Second(uint hash) => unchecked((hash * 2654435761) >> 7);

    private bool IsSet(uint at) => (bits[(at >> 6) & (uint)(bits.Length - 1)] & (1UL << (int)(at & 63))) != 0;

    private void Add(uint hash)
    {
        Set(First(hash));
        Set(Second(hash));
    }

    private void Set(uint at) => bits[(at >> 6) & (uint)(bits.Length - 1)] |= 1UL << (int)(at & 63);
}
