using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Whether a compilation may make any use of the product, judged by the names of its references and a search in its text:
/// most never do, and symbols are not asked for there.
/// </summary>
internal static class Usage
{
    public static bool IsPossible(Compilation compilation) =>
        ProductAssemblies.IsReferencedBy(compilation)
        && (compilation.SyntaxTrees.Any(NamesProduct) || ProductAssemblies.UsersIn(compilation).Any());

    private static bool NamesProduct(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return Has(text, "RequireScope") || Has(text, "ErrorCatalog") || (Has(text, "Studio") && Has(text, "Errors"));
    }

    private static bool Has(string text, string piece) => text.IndexOf(piece, StringComparison.Ordinal) >= 0;
}
