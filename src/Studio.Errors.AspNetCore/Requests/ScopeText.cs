using System.Buffers;

namespace Studio.Errors.AspNetCore;

/// <summary>The characters that RFC 6750 lets a scope have: what stands between quotes in a challenge, and never ends them.</summary>
internal static class ScopeText
{
    // %x21 / %x23-5B / %x5D-7E: visible ASCII without the quote and the backslash.
    private static readonly SearchValues<char> OfScope = SearchValues.Create([.. Characters]);

    private static readonly SearchValues<char> OfList = SearchValues.Create([' ', .. Characters]);

    private static IEnumerable<char> Characters =>
        Enumerable.Range(0x21, 0x7E - 0x20).Select(character => (char)character).Where(character => character is not ('"' or '\\'));

    /// <summary>Whether a text is one scope.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True where it is not empty and has no other characters.</returns>
    public static bool IsScope(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(OfScope);

    /// <summary>Whether a text may stand in a challenge as its list of scopes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True where it is not empty and has no other characters than scopes and the spaces between them.</returns>
    public static bool IsList(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(OfList);
}
