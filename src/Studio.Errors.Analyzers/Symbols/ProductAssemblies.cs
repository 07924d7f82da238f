using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The assemblies that come with the package: what they declare is ours, and says nothing of the code that they came to.
/// </summary>
internal static class ProductAssemblies
{
    public const string Runtime = "Studio.Errors.Runtime";

    public static bool Contains(string? assembly) =>
        assembly is Runtime or "Studio.Errors.AspNetCore" or "Studio.Errors.Reference" or "Studio.Errors.OpenApi"
            or "Studio.Errors.Testing";

    public static bool IsReferencedBy(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static assembly => assembly.Name == Runtime);

    /// <summary>The referenced assemblies of others that name something of ours, an attribute alone perhaps.</summary>
    public static IEnumerable<IAssemblySymbol> NamedIn(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(static assembly =>
            !Contains(assembly.Name)
            && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static one => Contains(one.Name))));

    /// <summary>
    /// The referenced assemblies of others that are built on the runtime: only these can hold an error family, or give a value of ours.
    /// </summary>
    public static IEnumerable<IAssemblySymbol> UsersIn(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(static assembly =>
            !Contains(assembly.Name)
                && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static one => one.Name == Runtime)));
}
