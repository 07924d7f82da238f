using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
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
internal sealed class AnswerableErrors(ErrorResponders responders, IOptions<RateLimiterOptions> limiter)
{
    private readonly ConditionalWeakTable<Endpoint, FrozenDictionary<string, ErrorTemplate>> known = [];

    /// <summary>The errors of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>Their templates by code.</returns>
    public FrozenDictionary<string, ErrorTemplate> Of(Endpoint endpoint) => known.GetValue(endpoint, Find);

    /// <summary>Whether a caller of an endpoint must say who they are.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where authorization is asked for and not switched off.</returns>
    public static bool NeedsCredentials(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private FrozenDictionary<string, ErrorTemplate> Find(Endpoint endpoint)
    {
        var path = "/" + (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');
        var implied = responders.Find(path) is { } responder ? Implied(endpoint, responder.Mapper) : [];
        return DeclaredErrors.Of(endpoint).Values.Concat(implied.Select(result => result.Template))
            .DistinctBy(template => template.Definition.Code)
            .ToFrozenDictionary(template => template.Definition.Code);
    }

    private IEnumerable<ErrorResult> Implied(Endpoint endpoint, ErrorMapper mapper)
    {
        // Whatever runs can fail, and whatever it waits for can be late.
        yield return mapper.FromStatus(StatusCodes.Status500InternalServerError);
        yield return mapper.FromStatus(StatusCodes.Status504GatewayTimeout);
        if (NeedsCredentials(endpoint))
        {
            yield return mapper.FromStatus(StatusCodes.Status401Unauthorized);
        }

        if (RequiredScopes.Of(endpoint) is [var scope, ..])
        {
            yield return mapper.FromMissingScope(scope);
        }

        if (HasOtherPolicy(endpoint))
        {
            yield return mapper.FromStatus(StatusCodes.Status403Forbidden);
        }

        if (IsLimited(endpoint))
        {
            yield return mapper.FromStatus(StatusCodes.Status429TooManyRequests);
        }

        if (CanFailToBind(endpoint))
        {
            yield return mapper.FromBinding("");
        }
    }

    private static bool HasOtherPolicy(Endpoint endpoint) =>
        NeedsCredentials(endpoint)
        && endpoint.Metadata.Any(item => item is AuthorizationPolicy or IAuthorizeData { Policy: not null } or IAuthorizeData { Roles: not null });

    private bool IsLimited(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null
        && (limiter.Value.GlobalLimiter is not null || endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null);

    /// <summary>A body can always be malformed; a parameter where it is parsed, or where it may be missing.</summary>
    private static bool CanFailToBind(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null
        || endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Any(parameter => CanFailToBind(endpoint, parameter));

    // Any text is good, and the route does not match without its own.
    private static bool CanFailToBind(Endpoint endpoint, IParameterBindingMetadata parameter) =>
        parameter.ParameterInfo.ParameterType == typeof(string)
            ? !parameter.IsOptional && (endpoint as RouteEndpoint)?.RoutePattern.GetParameter(parameter.Name) is null
            : parameter.HasTryParse;
}
