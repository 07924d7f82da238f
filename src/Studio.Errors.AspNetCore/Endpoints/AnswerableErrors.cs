using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Every error that an endpoint can answer: those it declares, and those that the pipeline answers for it because of its
/// key, scopes, limit and parameters. Documents and <c>Prefer: error=…</c> stand on it.
/// </summary>
/// <param name="responders">The catalogs.</param>
/// <param name="limiter">The rate limiter, which may count every request.</param>
/// <param name="authorization">The policies, which may hold for every endpoint.</param>
internal sealed class AnswerableErrors(ErrorResponders responders, IOptions<RateLimiterOptions> limiter, IOptions<AuthorizationOptions> authorization)
{
    private readonly ConditionalWeakTable<Endpoint, FrozenDictionary<string, ErrorTemplate>> known = [];

    /// <summary>The errors of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>Their templates by code.</returns>
    public FrozenDictionary<string, ErrorTemplate> Of(Endpoint endpoint) => known.GetValue(endpoint, Find);

    /// <summary>The class with the ErrorCatalog attribute, where the application has several; null where it has one.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The class's name.</returns>
    public string? FamilyOf(Endpoint endpoint) => responders.AreSeveral ? Responder(endpoint)?.Mapper.Family : null;

    /// <summary>What authorization asks of callers.</summary>
    public EndpointAccess Access { get; } = new(authorization.Value);

    private FrozenDictionary<string, ErrorTemplate> Find(Endpoint endpoint)
    {
        var implied = Responder(endpoint) is { } responder ? Implied(endpoint, responder.Mapper) : [];
        return DeclaredErrors.Of(endpoint).Values.Concat(implied.Select(result => result.Template))
            .DistinctBy(template => template.Definition.Code)
            .ToFrozenDictionary(template => template.Definition.Code);
    }

    private ErrorResponder? Responder(Endpoint endpoint) => responders.Find("/" + (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/'));

    private IEnumerable<ErrorResult> Implied(Endpoint endpoint, ErrorMapper mapper)
    {
        // Whatever runs can fail, and whatever it waits for can be late.
        yield return mapper.FromStatus(StatusCodes.Status500InternalServerError);
        yield return mapper.FromStatus(StatusCodes.Status504GatewayTimeout);
        if (Access.NeedsCredentials(endpoint))
        {
            yield return mapper.FromStatus(StatusCodes.Status401Unauthorized);
            if (RequiredScopes.Of(endpoint) is [var scope, ..])
            {
                yield return mapper.FromMissingScope(scope);
            }
        }

        if (Access.NeedsMore(endpoint))
        {
            yield return mapper.FromStatus(StatusCodes.Status403Forbidden);
        }

        if (IsLimited(endpoint))
        {
            yield return mapper.FromStatus(StatusCodes.Status429TooManyRequests);
        }

        if (EndpointInput.CanFailToBind(endpoint))
        {
            yield return mapper.FromBinding("");
        }

        if (EndpointInput.HasBody(endpoint))
        {
            yield return mapper.FromStatus(StatusCodes.Status413PayloadTooLarge);
            yield return mapper.FromStatus(StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private bool IsLimited(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null
        && (limiter.Value.GlobalLimiter is not null || endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null);
}
