using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Finds a word's tokens by a search in the text, which costs next to nothing where the word does not occur: a walk over
/// syntax or operations would cost a tenth of a compile (docs/decisions/0040-candidates-by-name.md).
/// </summary>
internal static class WordSearch
{
    /// <summary>Whether a tree may spell a word.</summary>
    public static bool Spells(this SyntaxTree tree, string word) => Words.Of(tree).May(word);

    /// <summary>The identifiers and string literals of a tree that spell <paramref name="word"/>.</summary>
    public static IEnumerable<SyntaxToken> Tokens(this SyntaxTree tree, string word, CancellationToken cancellation) =>
        tree.Spells(word) ? tree.TokensAt(word, cancellation).Where(token => token.Value is string value && value == word) : [];

    /// <summary>The string literals of a tree that spell <paramref name="word"/>, and nothing else.</summary>
    public static IEnumerable<SyntaxToken> Literals(this SyntaxTree tree, string word, CancellationToken cancellation) =>
        tree.Spells(word) ? tree.TokensAt($"\"{word}\"", cancellation).Where(token => token.Value is string value && value == word) : [];

    /// <summary>The identifiers of a tree that begin with <paramref name="prefix"/>.</summary>
    public static IEnumerable<SyntaxToken> TokensFrom(this SyntaxTree tree, string prefix, CancellationToken cancellation) =>
        tree.TokensAt(prefix, cancellation).Where(token => token.Value is string value && value.StartsWith(prefix, StringComparison.Ordinal));

    private static IEnumerable<SyntaxToken> TokensAt(this SyntaxTree tree, string word, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        var last = default(SyntaxToken);
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var token = tree.GetRoot(cancellation).FindToken(at);
            if (token != last)
            {
                last = token;
                yield return token;
            }
        }
    }
}
