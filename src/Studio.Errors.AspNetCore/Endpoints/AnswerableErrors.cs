using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Every error that an endpoint can answer: those it declares, and those that the pipeline answers for it because of its
/// key, scopes, limit and parameters. Documents and <c>Prefer: error=…</c> stand on it.
/// </summary>
/// <param name="responders">The catalogs.</param>
/// <param name="declared">What endpoints declare.</param>
/// <param name="limiter">The rate limiter, which may count every request.</param>
/// <param name="authorization">The policies, which may hold for every endpoint.</param>
internal sealed class AnswerableErrors(
    ErrorResponders responders,
    DeclaredErrors declared,
    IOptions<RateLimiterOptions> limiter,
    IOptions<AuthorizationOptions> authorization)
{
    private readonly ConditionalWeakTable<Endpoint, FrozenDictionary<string, ErrorTemplate>> known = [];

    /// <summary>The errors of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>Their templates by code.</returns>
    public FrozenDictionary<string, ErrorTemplate> Of(Endpoint endpoint) => known.GetValue(endpoint, Find);

    /// <summary>Whether an endpoint declares a code.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="code">The code.</param>
    /// <returns>True where it does.</returns>
    public bool Declares(Endpoint endpoint, string code) => declared.Of(endpoint).ContainsKey(code);

    /// <summary>The class with the ErrorCatalog attribute, where the application has several; null where it has one.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The class's name.</returns>
    public string? FamilyOf(Endpoint endpoint) => responders.AreSeveral ? responders.Find(endpoint)?.Mapper.Family : null;

    /// <summary>The catalog that covers an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The catalog; null where none does.</returns>
    public ErrorCatalog? CatalogOf(Endpoint endpoint) => responders.Find(endpoint)?.Mapper.Catalog;

    /// <summary>The errors that the pipeline answers wherever the catalog of an endpoint does.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>Their entries; none where no catalog covers it.</returns>
    public IEnumerable<ErrorDefinition> ImpliedOf(Endpoint endpoint) =>
        responders.Find(endpoint) is { Mapper: var mapper }
            ? ImpliedErrors.CodesOf(mapper).Select(code => mapper.Catalog.Find(code)).OfType<ErrorDefinition>()
            : [];

    /// <summary>Whether an endpoint answers errors of its own beside those that it declares.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where it says so, or where its path is left out.</returns>
    public bool HasOwn(Endpoint endpoint) => OwnErrors.Has(endpoint) || responders.Except(endpoint);

    /// <summary>What authorization asks of callers.</summary>
    public EndpointAccess Access { get; } = new(authorization.Value);

    /// <summary>Whether a rate limiter counts the requests of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where one does.</returns>
    public bool IsLimited(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null
        && (limiter.Value.GlobalLimiter is not null || endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null);

    private FrozenDictionary<string, ErrorTemplate> Find(Endpoint endpoint)
    {
        var implied = !HasOwn(endpoint) && responders.Find(endpoint) is { } responder
            ? ImpliedErrors.At(responder.Mapper, this, endpoint)
            : [];
        return declared.Of(endpoint).Values.Concat(implied.Select(result => result.Template))
            .DistinctBy(template => template.Definition.Code)
            .ToFrozenDictionary(template => template.Definition.Code);
    }
}
