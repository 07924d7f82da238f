using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The catalog that a library carries for one of its anchors (<c>[assembly: ErrorCatalogText]</c>): what rules know of a family whose
/// file is in another project.
/// </summary>
internal sealed class CarriedText
{
    /// <summary>What was found in each assembly, whose symbols stay as long as the references do.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, IReadOnlyDictionary<string, CarriedText>> Known = new();

    private readonly Lazy<CatalogReading> reading;

    private CarriedText(string text)
    {
        Text = text;
        reading = new(() => CatalogReader.ReadCarried(text));
    }

    public string Text { get; }

    public CatalogReading Reading => reading.Value;

    /// <summary>
    /// The catalog of an anchor of another assembly, or of the contract that an anchor serves; null where none is carried.
    /// </summary>
    /// <param name="anchor">The anchor.</param>
    /// <param name="compilation">The compilation, which carries nothing for itself.</param>
    public static CarriedText? Of(INamedTypeSymbol anchor, Compilation compilation)
    {
        var owner = ErrorFamilies.ContractOf(anchor) ?? anchor;
        return owner.ContainingAssembly is { } assembly
            && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
            && Known.GetValue(assembly, Read).TryGetValue(NameOf(owner), out var carried)
                ? carried
                : null;
    }

    private static IReadOnlyDictionary<string, CarriedText> Read(IAssemblySymbol assembly) =>
        (from attribute in assembly.GetAttributes()
         where attribute.AttributeClass is { Name: "ErrorCatalogTextAttribute" } type && type.IsIn("Studio.Errors")
         let arguments = attribute.ConstructorArguments
         where arguments.Length == 3 && arguments[1].Value is <= CatalogJson.Format
         group arguments[2].Value as string ?? "" by arguments[0].Value as string ?? "")
        .ToDictionary(static same => same.Key, static same => new CarriedText(same.First()), StringComparer.Ordinal);

    private static string NameOf(INamedTypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
}
