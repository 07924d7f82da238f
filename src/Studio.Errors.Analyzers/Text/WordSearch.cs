using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Finds a word's tokens by a search in the text, which costs next to nothing where the word does not occur: a walk over
/// syntax or operations would cost a tenth of a compile (docs/decisions/0040-candidates-by-name.md). The empty name, which
/// lambdas have and methods whose name is not typed yet, is spelt nowhere.
/// </summary>
internal static class WordSearch
{
    /// <summary>Whether a tree may spell a word.</summary>
    public static bool Spells(this SyntaxTree tree, string word) => word.Length > 0 && Words.Of(tree).May(word);

    /// <summary>The identifiers and string literals of a tree that spell <paramref name="word"/>.</summary>
    public static IEnumerable<SyntaxToken> Tokens(this SyntaxTree tree, string word, CancellationToken cancellation) =>
        tree.Spells(word) ? tree.GetRoot(cancellation).Tokens(word, cancellation) : [];

    /// <summary>The identifiers and string literals below a node that spell <paramref name="word"/>.</summary>
    public static IEnumerable<SyntaxToken> Tokens(this SyntaxNode scope, string word, CancellationToken cancellation) =>
        TokensAt(scope, word, IsWord, cancellation).Where(token => token.Value is string value && value == word);

    /// <summary>The string literals of a tree that spell <paramref name="word"/>, and nothing else.</summary>
    public static IEnumerable<SyntaxToken> Literals(this SyntaxTree tree, string word, CancellationToken cancellation) =>
        tree.Spells(word)
            ? TokensAt(
                tree.GetRoot(cancellation),
                $"\"{word}\"",
                static (_, _, _) => true,
                cancellation).Where(token => token.Value is string value
                && value == word)
            : [];

    /// <summary>The identifiers of a tree that begin with <paramref name="prefix"/>.</summary>
    public static IEnumerable<SyntaxToken> TokensFrom(this SyntaxTree tree, string prefix, CancellationToken cancellation) =>
        TokensAt(tree.GetRoot(cancellation), prefix, static (text, at, _) => IsWordStart(text, at), cancellation).Where(
            token => token.Value is string value && value.StartsWith(prefix, StringComparison.Ordinal));

    // Finding a token costs a walk from the root; most places where a short word stands are inside other words.
    private static IEnumerable<SyntaxToken> TokensAt(
        SyntaxNode scope, string word, Func<string, int, int, bool> isPlace, CancellationToken cancellation)
    {
        if (word.Length == 0)
        {
            yield break;
        }

        var text = scope.SyntaxTree.GetText(cancellation).ToString();
        var (last, end) = (default(SyntaxToken), scope.FullSpan.End);
        for (var at = Next(scope.FullSpan.Start); at >= 0; at = Next(at + word.Length))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isPlace(text, at, at + word.Length) && scope.FindToken(at) is var token && token != last)
            {
                last = token;
                yield return token;
            }
        }

        int Next(int from) => text.IndexOf(word, from, end - from, StringComparison.Ordinal);
    }

    /// <summary>Whether a piece of a text is a whole word of it.</summary>
    public static bool IsWord(string text, int at, int end) => IsWordStart(text, at) && IsWordEnd(text, end);

    private static bool IsWordStart(string text, int at) => at == 0 || !Words.IsPart(text[at - 1]);

    private static bool IsWordEnd(string text, int end) => end == text.Length || !Words.IsPart(text[end]);
}
