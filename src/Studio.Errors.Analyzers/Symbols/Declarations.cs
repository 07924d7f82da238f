using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Where a compilation declares a symbol. Editors reference the projects of a solution as compilations: symbols of those
/// have syntax too, which belongs to the other compilation and must not be asked of this one. Here they are what they are
/// to a build, which references assemblies: without syntax (docs/decisions/0090-syntax-of-another-compilation.md).
/// </summary>
internal static class Declarations
{
    public static IEnumerable<SyntaxReference> DeclarationsIn(this ISymbol symbol, Compilation compilation) =>
        symbol.DeclaringSyntaxReferences.Where(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree));

    public static bool IsDeclaredIn(this ISymbol symbol, Compilation compilation)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where an attribute is written; null where that is in another compilation.</summary>
    public static SyntaxNode? PlaceIn(this AttributeData attribute, Compilation compilation, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference is { } reference
            && compilation.ContainsSyntaxTree(reference.SyntaxTree) ? reference.GetSyntax(cancellation) : null;
}
