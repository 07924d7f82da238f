using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Reads the class that <c>[ErrorCatalog(typeof(ShopErrors))]</c> names.</summary>
internal static class ContractReader
{
    /// <summary>The class that an attribute names; null where it names a file, or what doesn't compile.</summary>
    public static INamedTypeSymbol? NamedBy(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } type ? type : null;

    /// <summary>Whether an attribute names a class.</summary>
    public static bool NamesClass(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault().Kind == TypedConstantKind.Type;

    /// <summary>The contract that a class is; null where it can't be one.</summary>
    public static Contract? Of(INamedTypeSymbol? named, IAssemblySymbol project) =>
        named is not null && Defect(named, null, project) is null && !HasResults(named)
            ? new(named.ContainingAssembly.Name, AnchorReader.Referenced(named))
            : null;

    /// <summary>What is wrong with what an attribute names.</summary>
    /// <param name="anchor">The class that has the attribute.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="place">The name of the class in it.</param>
    /// <param name="own">The name of the class that has it.</param>
    public static IEnumerable<Problem> Problems(INamedTypeSymbol anchor, AttributeData attribute, TextRange place, TextRange own)
    {
        if (NamedBy(attribute) is not { } named)
        {
            yield break;
        }

        if (AnchorReader.IsClient(attribute))
        {
            yield return At(Rules.ContractNotServed, place, anchor.Name, "calls an API (Client = true)", "remove 'Client = true'");
        }

        if (Defect(named, anchor, anchor.ContainingAssembly) is var (defect, cure))
        {
            yield return At(Rules.ContractNotNamed, place, named.Name, defect, cure);
        }
        else if (HasResults(named))
        {
            yield return At(Rules.ContractHasResults, place, named.Name, anchor.Name);
        }
        else if (named.Name == anchor.Name)
        {
            yield return At(Rules.ContractNameTaken, own, anchor.Name, OtherName(named.Name));
        }
    }

    /// <summary>Why a class can't be a contract, and what to do; null where it can.</summary>
    private static (string Defect, string Cure)? Defect(INamedTypeSymbol named, INamedTypeSymbol? anchor, IAssemblySymbol project)
    {
        const string Other = "name the class with [ErrorCatalog(\"…\")] of the project that servers and clients share";
        return SymbolEqualityComparer.Default.Equals(named, anchor)
                ? ("is this class itself", "write the contract's class with its namespace")
            : SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, project)
                ? ("is a class of this project", $"{Other}, or the file alone")
            : !named.GetAttributes().Any(AnchorReader.IsCatalogAttribute) ? ("is no catalog class", Other)
            : !Anchor.IsNamedAfterErrors(named.Name) || named.ContainingType is not null || named.IsGenericType
                ? ("is a catalog class for which nothing is generated", "correct it in its own project")
            : null;
    }

    /// <summary>Whether the project of an anchor is a server: the base class of its results is nested in it.</summary>
    private static bool HasResults(INamedTypeSymbol named) => !named.GetTypeMembers(Contract.ResultBase, 1).IsEmpty;

    /// <summary>A name for the server's class: <c>ShopApiErrors</c> for <c>ShopErrors</c>.</summary>
    private static string OtherName(string name)
    {
        const string Suffix = "Errors";
        var stem = name.Substring(0, name.Length - Suffix.Length);
        return stem + (stem.EndsWith("Api", StringComparison.Ordinal) ? "Server" : "Api") + Suffix;
    }

    private static Problem At(Rule rule, TextRange place, params string[] arguments) => new(rule, place, arguments.ToEquatableArray());
}
