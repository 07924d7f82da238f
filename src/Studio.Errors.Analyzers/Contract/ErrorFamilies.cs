using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The error families that a compilation sees: the anchors and the results nested in them.</summary>
internal sealed class ErrorFamilies
{
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> anchors;

    public ErrorFamilies(Compilation compilation, ContractSymbols symbols)
    {
        anchors = new(() => [.. FindAnchors(compilation)]);
        Symbols = symbols;
    }

    /// <summary>The classes that <c>[ErrorCatalog]</c> marks; those of the compilation itself first.</summary>
    public IReadOnlyList<INamedTypeSymbol> Anchors => anchors.Value;

    /// <summary>The generated results of all families.</summary>
    public IEnumerable<(INamedTypeSymbol Type, ErrorCode Code)> Results =>
        from anchor in Anchors
        from type in anchor.GetTypeMembers()
        let code = Symbols.CodeOf(type)
        where code is not null
        select (type, code);

    /// <summary>The enums of all families: those beside an anchor whose members stand for codes.</summary>
    public IEnumerable<INamedTypeSymbol> Enums =>
        Anchors.SelectMany(static anchor => anchor.ContainingNamespace.GetTypeMembers())
            .Where(type => type.TypeKind == TypeKind.Enum && type.GetMembers().Any(member => Symbols.CodeOf(member) is not null));

    /// <summary>The codes of all families, with their enum members.</summary>
    public IEnumerable<(IFieldSymbol Member, ErrorCode Code)> Codes =>
        from type in Enums
        from member in type.GetMembers().OfType<IFieldSymbol>()
        let code = Symbols.CodeOf(member)
        where code is not null
        select (member, code);

    /// <summary>How users name the error of a missing scope, such as <c>ApiErrors.InsufficientScope</c>.</summary>
    public string MissingScopeName => MissingScopeError is { } type
        ? type.ContainingType.Name + "." + type.Name
        : "the error of a missing scope";

    /// <summary>The result that the pipeline answers where a caller lacks a scope.</summary>
    public INamedTypeSymbol? MissingScopeError => Results.FirstOrDefault(static one => one.Code.AnswersMissingScope).Type;

    private ContractSymbols Symbols { get; }

    /// <summary>The path that an anchor names.</summary>
    public static string? PathOf(INamedTypeSymbol anchor) =>
        anchor.GetAttributes().Where(IsCatalogAttribute).Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string).FirstOrDefault();

    private static IEnumerable<INamedTypeSymbol> FindAnchors(Compilation compilation)
    {
        var own = compilation.GetSymbolsWithName(static name => name.EndsWith("Errors", StringComparison.Ordinal), SymbolFilter.Type).OfType<INamedTypeSymbol>();
        var others = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(static assembly => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static one => one.Name == "Studio.Errors.Runtime")))
            .SelectMany(static assembly => Types(assembly.GlobalNamespace));
        return own.Concat(others).Where(static type => type.GetAttributes().Any(IsCatalogAttribute));
    }

    private static bool IsCatalogAttribute(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ErrorCatalogAttribute" } marker && marker.IsIn("Studio.Errors");

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol @namespace) =>
        @namespace.GetTypeMembers().Concat(@namespace.GetNamespaceMembers().SelectMany(Types));
}
