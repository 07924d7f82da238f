using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The errors that the pipeline responds with where an exception reaches it: by <c>o.Map&lt;TException&gt;(…)</c>,
/// by <c>from.exceptions</c> or <c>upstreams</c>, or as <c>[ProducesError&lt;TError&gt;]</c> on the exception's class says.
/// </summary>
internal sealed class MappedExceptions(CompilationFacts facts, Catalogs catalogs)
{
    private readonly Once<ILookup<ISymbol, IReadOnlyList<INamedTypeSymbol>>> mapped =
        new(cancellation => Read(facts, catalogs, cancellation));

    /// <summary>Whether no exception is mapped.</summary>
    public bool AreNone(CancellationToken cancellation) => mapped.Get(cancellation).Count == 0
        && !facts.Models.Spell("ProducesError", cancellation) && !facts.Models.Spell("ProducesErrorAttribute", cancellation);

    /// <summary>
    /// The errors for an exception, by its nearest base type that has some: of a called service all that its errors become. None where it
    /// has none, or code chooses.
    /// </summary>
    public IReadOnlyList<INamedTypeSymbol> For(ITypeSymbol exception, CancellationToken cancellation)
    {
        foreach (var type in exception.SelfAndBaseTypes().Heeding(cancellation))
        {
            if (facts.Symbols.DeclaredOn(type).FirstOrDefault() is { } declared)
            {
                return [declared];
            }

            if (mapped.Get(cancellation)[type.OriginalDefinition].FirstOrDefault() is { } errors)
            {
                return errors; // What the application maps comes before the catalog's own.
            }

            if (type.IsErrorResponseException())
            {
                return []; // By itself the pipeline takes it for an upstream fault.
            }
        }

        return [];
    }

    private static ILookup<ISymbol, IReadOnlyList<INamedTypeSymbol>> Read(
        CompilationFacts facts, Catalogs catalogs, CancellationToken cancellation) =>
        MappedErrors.ByException(facts, cancellation)
            .Select(static one => new MappedException(one.Exception, ListOf(one.Error)))
            .Concat(OfCatalogs(facts, catalogs, cancellation))
            .Concat(OfUpstreams(catalogs, cancellation))
            .ToLookup(
                static one => one.Exception, static one => one.Errors, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);

    private static IEnumerable<MappedException> OfCatalogs(
        CompilationFacts facts, Catalogs catalogs, CancellationToken cancellation) =>
        from file in catalogs.Own.Heeding(cancellation)
        where file.Reading.Catalog is not null
        from entry in file.Reading.Catalog!.Errors
        from name in entry.From.Exceptions
        let exception = facts.Models.Compilation.GetTypeByMetadataName(name)
        where exception is not null
        select new MappedException(exception, ListOf(file.Anchor.GetTypeMembers(entry.TypeName).FirstOrDefault()));

    private static IEnumerable<MappedException> OfUpstreams(Catalogs catalogs, CancellationToken cancellation) =>
        from file in catalogs.Served.Heeding(cancellation)
        from upstream in file.Reading.Catalog?.Upstreams ?? EquatableArray<UpstreamModel>.Empty
        from theirs in catalogs.Files
        where IsOf(theirs, upstream, file)
        let name = theirs.Anchor.Name.Substring(0, theirs.Anchor.Name.Length - 1) + "Exception"
        from exception in theirs.Anchor.ContainingNamespace.GetTypeMembers(name)
        select new MappedException(exception, ErrorsOf(upstream, file));

    private static IReadOnlyList<INamedTypeSymbol> ErrorsOf(UpstreamModel upstream, CatalogFile file) =>
    [
        .. from code in upstream.Map.Select(static rule => rule.Code).Distinct()
           join entry in file.Reading.Catalog!.Errors on code equals entry.Code
           from error in file.Anchor.GetTypeMembers(entry.TypeName)
           select error,
    ];

    /// <summary>Whether a catalog is that of an upstream, as the generator finds it.</summary>
    private static bool IsOf(CatalogFile theirs, UpstreamModel upstream, CatalogFile file) => upstream.Errors.Length > 0
        ? ("." + theirs.Anchor.ToDisplayString()).EndsWith("." + upstream.Errors, StringComparison.Ordinal)
        : !theirs.IsCarried
            && BasePaths.Relative(upstream.IsInherited ? upstream.Origin : file.Path, upstream.Catalog) == BasePaths.Normalize(theirs.Path);

    private static IReadOnlyList<INamedTypeSymbol> ListOf(INamedTypeSymbol? error) => error is null ? [] : [error];

    private sealed record MappedException(ISymbol Exception, IReadOnlyList<INamedTypeSymbol> Errors);
}
