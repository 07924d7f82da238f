using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The error that the pipeline responds with where an exception reaches it: by <c>o.Map&lt;TException&gt;(…)</c>,
/// by <c>from.exceptions</c>, or as <c>[ProducesError&lt;TError&gt;]</c> on the exception's class says.
/// </summary>
internal sealed class MappedExceptions(CompilationFacts facts, Catalogs catalogs)
{
    private readonly Once<ILookup<ISymbol, INamedTypeSymbol?>> mapped = new(cancellation => Read(facts, catalogs, cancellation));

    /// <summary>Whether no exception is mapped.</summary>
    public bool AreNone(CancellationToken cancellation) => mapped.Get(cancellation).Count == 0
        && !facts.Models.Spell("ProducesError", cancellation) && !facts.Models.Spell("ProducesErrorAttribute", cancellation);

    /// <summary>The error for an exception, by its nearest base type that has one; null where it has none, or code chooses.</summary>
    public INamedTypeSymbol? For(ITypeSymbol exception, CancellationToken cancellation)
    {
        foreach (var type in exception.SelfAndBaseTypes().Heeding(cancellation))
        {
            if (facts.Symbols.DeclaredOn(type).FirstOrDefault() is { } declared)
            {
                return declared;
            }

            if (mapped.Get(cancellation)[type.OriginalDefinition].ToList() is { Count: > 0 } errors)
            {
                return errors[0]; // What the application maps comes before the catalog's own.
            }
        }

        return null;
    }

    private static ILookup<ISymbol, INamedTypeSymbol?> Read(CompilationFacts facts, Catalogs catalogs, CancellationToken cancellation) =>
        MappedErrors.ByException(facts, cancellation).Concat(
            from file in catalogs.Own.Heeding(cancellation)
            where file.Reading.Catalog is not null
            from entry in file.Reading.Catalog!.Errors
            from name in entry.From.Exceptions
            let exception = facts.Models.Compilation.GetTypeByMetadataName(name)
            where exception is not null
            select (Exception: exception, Error: file.Anchor.GetTypeMembers(entry.TypeName).FirstOrDefault()))
        .ToLookup(
            static one => (ISymbol)one.Exception,
            static one => one.Error,
            (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
}
