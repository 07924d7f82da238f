using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Whether a compilation may make any use of the product, judged by the names of its references and a search in its text:
/// most never do, and symbols are not asked for there.
/// </summary>
internal static class Usage
{
    public static bool IsPossible(Compilation compilation, CancellationToken cancellation) =>
        ProductAssemblies.IsReferencedBy(compilation)
        && (compilation.SyntaxTrees.Heeding(cancellation).Any(tree => NamesProduct(tree, cancellation))
            || ProductAssemblies.UsersIn(compilation).Any());

    private static bool NamesProduct(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        return Has(text, "RequireScope")
            || Has(text, "ErrorCatalog")
            || (HasWord(text, "Studio", cancellation) && HasWord(text, "Errors", cancellation));
    }

    private static bool Has(string text, string piece) => text.IndexOf(piece, StringComparison.Ordinal) >= 0;

    /// <summary>The namespace's words alone: code that has to do with studios or errors is common.</summary>
    private static bool HasWord(string text, string word, CancellationToken cancellation)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (WordSearch.IsWord(text, at, at + word.Length))
            {
                return true;
            }
        }

        return false;
    }
}
