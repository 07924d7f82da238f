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

    /// <summary>Whether the language of a project has static extension members.</summary>
    public static bool CanBeExtendedIn(Compilation compilation) =>
        compilation is CSharpCompilation { LanguageVersion: var version } && (int)version >= ExtensionMembers;

    public static EquatableArray<Anchor> In(Compilation compilation, CancellationToken cancellation)
    {
        var anchors = new List<Anchor>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(IsOfUser))
        {
            cancellation.ThrowIfCancellationRequested();
            Collect(assembly.GlobalNamespace, compilation, anchors);
        }

        // Of two with one name the compiler could take neither.
        return anchors.GroupBy(anchor => anchor.QualifiedName)
            .Where(same => same.Count() == 1)
            .Select(same => same.First())
            .OrderBy(anchor => anchor.QualifiedName, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static bool IsOfUser(IAssemblySymbol assembly) =>
        assembly.Name is not ("Studio.Errors.AspNetCore" or "Studio.Errors.Http" or "Studio.Errors.OpenApi" or "Studio.Errors.Reference"
            or "Studio.Errors.Testing")
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Runtime));

    private static void Collect(INamespaceSymbol space, Compilation compilation, List<Anchor> anchors)
    {
        anchors.AddRange(space.GetTypeMembers().Where(type => IsAnchor(type, compilation)).Select(AnchorReader.Referenced));
        foreach (var inner in space.GetNamespaceMembers())
        {
            Collect(inner, compilation, anchors);
        }
    }

    private static bool IsAnchor(INamedTypeSymbol type, Compilation compilation) =>
        type is { IsStatic: true, IsGenericType: false }
        && Anchor.IsNamedAfterErrors(type.Name)
        && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        && type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == AnchorReader.AttributeName);
}
