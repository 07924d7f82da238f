using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>Questions about symbols that Roslyn leaves to its users.</summary>
internal static class SymbolExtensions
{
    public static IEnumerable<ITypeSymbol> SelfAndBaseTypes(this ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    public static bool Is(this ITypeSymbol? type, ITypeSymbol? baseType) =>
        type is not null && baseType is not null
        && type.SelfAndBaseTypes()
            .Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, baseType.OriginalDefinition));

    public static bool Implements(this ITypeSymbol? type, ITypeSymbol? @interface) =>
        type is not null && @interface is not null
        && (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, @interface.OriginalDefinition)
            || type.AllInterfaces.Any(candidate => SymbolEqualityComparer.Default.Equals(
                candidate.OriginalDefinition,
                @interface.OriginalDefinition)));

    /// <summary>As code names an error, or a member of the enum of codes: <c>ApiErrors.NotFound</c>.</summary>
    public static string NameInFamily(this ISymbol error) => error.ContainingType.Name + "." + error.Name;

    /// <summary>Whether a value of another type is one of this: the same, derived from it, or an implementation of it.</summary>
    public static bool IsBaseOf(this ITypeSymbol type, ITypeSymbol other) => other.Is(type) || other.Implements(type);

    public static IEnumerable<INamedTypeSymbol> AllTypes(this INamespaceSymbol @namespace) =>
        @namespace.GetTypeMembers().Concat(@namespace.GetNamespaceMembers().SelectMany(AllTypes));

    /// <summary>Whether an attribute marks a class that stands for a catalog.</summary>
    public static bool MarksCatalog(this AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ErrorCatalogAttribute" } marker && marker.IsIn("Studio.Errors");

    public static bool IsIn(this ISymbol symbol, string @namespace) => symbol.ContainingNamespace?.ToDisplayString() == @namespace;

    /// <summary>Whether a type comes with .NET: what it holds is nothing that the user wrote.</summary>
    public static bool IsOfFramework(this ITypeSymbol type) =>
        type.SpecialType != SpecialType.None || (type.ContainingNamespace?.ToDisplayString() ?? string.Empty) is var name
        && (name == "System"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal));

    /// <summary>Whether a type is the base of the exceptions that generated clients throw.</summary>
    public static bool IsErrorResponseException(this ITypeSymbol type) =>
        type.Name == "ErrorResponseException" && type.IsIn("Studio.Errors");

    public static bool SameAs(this ISymbol? symbol, ISymbol? other) =>
        SymbolEqualityComparer.Default.Equals(symbol?.OriginalDefinition, other?.OriginalDefinition);
}
