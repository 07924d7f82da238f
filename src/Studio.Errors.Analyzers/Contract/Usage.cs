using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Whether a compilation may make any use of the product, judged by the names of its references and a search in its text:
/// most never do, and symbols are not asked for there.
/// </summary>
internal static class Usage
{
    private const string Runtime = "Studio.Errors.Runtime";

    public static bool IsPossible(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static assembly => assembly.Name == Runtime)
        && (compilation.SyntaxTrees.Any(NamesProduct) || AssembliesOfUsers(compilation).Any(static assembly => !IsPartOfProduct(assembly.Name)));

    /// <summary>The referenced assemblies that are built on the runtime and are not the product's own.</summary>
    public static IEnumerable<IAssemblySymbol> AssembliesOfUsers(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(static assembly =>
            !ContractSymbols.IsOurAssembly(assembly.Name) && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static one => one.Name == Runtime)));

    /// <summary>What a server's package brings along: it is built on the runtime too, and says nothing of the code that it came to.</summary>
    private static bool IsPartOfProduct(string assembly) => assembly is "Studio.Errors.Reference" or "Studio.Errors.OpenApi";

    private static bool NamesProduct(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return Has(text, "RequireScope") || Has(text, "ErrorCatalog") || (Has(text, "Studio") && Has(text, "Errors"));
    }

    private static bool Has(string text, string piece) => text.IndexOf(piece, StringComparison.Ordinal) >= 0;
}
