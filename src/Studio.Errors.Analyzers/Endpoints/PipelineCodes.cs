using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>Which codes of a catalog the pipeline answers for an endpoint, whatever its handler does.</summary>
internal sealed class PipelineCodes
{
    private readonly ProductSymbols symbols;
    private readonly HashSet<string> always;
    private readonly HashSet<string> perhaps;

    public PipelineCodes(CatalogModel catalog, ProductSymbols symbols)
    {
        this.symbols = symbols;
        var owners = StatusOwners.Of(catalog.Errors);
        always = [.. PipelineError.All
            .Where(static error => error.NeedsNoDeclaration)
            .SelectMany(error => Entries(error, catalog, owners))];
        perhaps = [.. catalog.Errors
            .Where(static error => error.From.Exceptions.Count + error.From.Policies.Count + error.From.Roles.Count > 0)
            .Select(static error => error.Code)];
    }

    /// <summary>Whether the pipeline answers an error for every endpoint: scope, key, limiter, binding, internal.</summary>
    public bool Contains(INamedTypeSymbol error) => symbols.CodeOf(error) is { } code && always.Contains(code.Code);

    /// <summary>Whether it may answer it for one, exceptions that reach it and refusals by policies and roles included.</summary>
    public bool MayAnswer(INamedTypeSymbol error) => Contains(error) || (symbols.CodeOf(error) is { } code && perhaps.Contains(code.Code));

    private static IEnumerable<string> Entries(PipelineError error, CatalogModel catalog, StatusOwners<ErrorModel> owners)
    {
        var named = catalog.Errors.Where(entry => error.Occasion switch
        {
            PipelineOccasion.Scope => entry.From.MissingScope is not null,
            PipelineOccasion.Binding => entry.From.Binding is not null || entry.From.Validation is not null,
            PipelineOccasion.Always or PipelineOccasion.Refusal or PipelineOccasion.Credentials or PipelineOccasion.Policy
                or PipelineOccasion.RateLimit or PipelineOccasion.Body => owners.Find(error.Status) == entry,
        });
        return named.Select(static entry => entry.Code);
    }
}
