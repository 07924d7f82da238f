using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>Which codes of a catalog the pipeline answers for an endpoint, whatever its handler does.</summary>
internal sealed class PipelineCodes
{
    private static readonly int[] Statuses = [401, 429, 500];

    private readonly ProductSymbols symbols;
    private readonly HashSet<string> always;
    private readonly HashSet<string> perhaps;

    public PipelineCodes(CatalogModel catalog, ProductSymbols symbols)
    {
        this.symbols = symbols;
        var owners = new StatusOwners(catalog.Errors);
        var byStatus = Statuses.Select(owners.Find).ToList();
        always = [.. catalog.Errors.Where(error => error.From.MissingScope is not null || error.From.Binding is not null || byStatus.Contains(error)).Select(static error => error.Code)];
        perhaps = [.. catalog.Errors.Where(static error => error.From.Exceptions.Count > 0).Select(static error => error.Code)];
    }

    /// <summary>Whether the pipeline answers an error for every endpoint: scope, key, limiter, binding, internal.</summary>
    public bool Contains(INamedTypeSymbol error) => symbols.CodeOf(error) is { } code && always.Contains(code.Code);

    /// <summary>Whether it may answer it for one, exceptions that reach it included.</summary>
    public bool MayAnswer(INamedTypeSymbol error) => Contains(error) || (symbols.CodeOf(error) is { } code && perhaps.Contains(code.Code));
}
