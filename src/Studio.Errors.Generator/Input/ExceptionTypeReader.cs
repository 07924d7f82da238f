using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Looks up the exception types that a catalog maps. The only step that needs the compilation, and a cheap one.</summary>
internal static class ExceptionTypeReader
{
    public static EquatableArray<ExceptionType> Read(Family family, Compilation compilation, CancellationToken cancellation)
    {
        if (!family.IsServer)
        {
            return EquatableArray<ExceptionType>.Empty;
        }

        var names = family.Errors.SelectMany(error => error.From.Exceptions).Distinct().ToArray();
        if (names.Length == 0)
        {
            // A compilation is another one after every keystroke, and the first question to it is the dear one.
            return EquatableArray<ExceptionType>.Empty;
        }

        var root = compilation.GetTypeByMetadataName("System.Exception");
        return names
            .Select(name => Read(name, root, compilation, cancellation))
            .ToEquatableArray();
    }

    private static ExceptionType Read(string name, INamedTypeSymbol? root, Compilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var accessible = compilation.GetTypesByMetadataName(name)
            .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .ToArray();
        if (accessible.Length != 1)
        {
            return new(name, null, Rules.UnknownExceptionType);
        }

        return DerivesFrom(accessible[0], root)
            ? new(name, accessible[0].ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), null)
            : new(name, null, Rules.NotAnException);
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol? root)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, root))
            {
                return true;
            }
        }

        return false;
    }
}
