using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// Finds the anchors that a test project sees in what it references: those of the server or client under test. Only an assembly that
/// references the runtime can have one.
/// </summary>
internal static class ReferencedAnchors
{
    private const string Runtime = "Studio.Errors.Runtime";

    /// <summary>
    /// What is generated for them extends a static class, which C# can from this version on; the compiler of this assembly has no name
    /// for it.
    /// </summary>
    private const int ExtensionMembers = 1400;

    /// <summary>
    /// What was found in each assembly. A compilation is another one after every keystroke; the symbols of what it references stay as long
    /// as the references do.
    /// </summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, INamedTypeSymbol[]> Known = new();

    /// <summary>Whether the language of a project has static extension members.</summary>
    public static bool CanBeExtendedIn(Compilation compilation) =>
        compilation is CSharpCompilation { LanguageVersion: var version } && (int)version >= ExtensionMembers;

    public static EquatableArray<Anchor> In(Compilation compilation, CancellationToken cancellation)
    {
        var anchors = new List<Anchor>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            anchors.AddRange(Known.GetValue(assembly, static each => CanHaveAnchors(each) ? [.. AnchorsOf(each.GlobalNamespace)] : [])
                .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                .Select(AnchorReader.Referenced)
                .Where(static anchor => !anchor.IsOfContract || anchor.Contract is not null)); // Else its types are nowhere in sight.
        }

        // Of two with one name the compiler could take neither.
        return anchors.GroupBy(anchor => anchor.QualifiedName)
            .Where(same => same.Count() == 1)
            .Select(same => same.First())
            .OrderBy(anchor => anchor.QualifiedName, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static bool CanHaveAnchors(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Runtime))
        && assembly.TypeNames.Any(Anchor.IsNamedAfterErrors);

    private static IEnumerable<INamedTypeSymbol> AnchorsOf(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(IsAnchor).Concat(space.GetNamespaceMembers().SelectMany(AnchorsOf));

    private static bool IsAnchor(INamedTypeSymbol type) =>
        type is { IsStatic: true, IsGenericType: false }
        && Anchor.IsNamedAfterErrors(type.Name)
        && type.GetAttributes().Any(AnchorReader.IsCatalogAttribute);
}
