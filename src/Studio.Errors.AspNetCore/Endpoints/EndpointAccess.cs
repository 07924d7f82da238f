using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>What the framework's authorization asks of an endpoint's callers, put together as its middleware does.</summary>
/// <param name="options">The application's policies.</param>
internal sealed class EndpointAccess(AuthorizationOptions options)
{
    /// <summary>Whether a caller must say who they are.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where anything is required.</returns>
    public bool NeedsCredentials(Endpoint endpoint) => Requirements(endpoint).Any();

    /// <summary>Whether more is required than credentials and scopes.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where a policy or role can forbid a known caller.</returns>
    public bool NeedsMore(Endpoint endpoint) =>
        Requirements(endpoint).Any(requirement => requirement is not (DenyAnonymousAuthorizationRequirement or ScopeRequirement));

    private IEnumerable<IAuthorizationRequirement> Requirements(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return [];
        }

        var asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        var policies = endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>();
        return asked.Count + policies.Count > 0
            ? asked.SelectMany(Requirements)
                .Concat(policies.SelectMany(policy => policy.Requirements))
                .Concat(endpoint.Metadata.GetOrderedMetadata<IAuthorizationRequirementData>().SelectMany(data => data.GetRequirements()))
            : options.FallbackPolicy?.Requirements ?? [];
    }

    private IEnumerable<IAuthorizationRequirement> Requirements(IAuthorizeData asked)
    {
        if (asked.Roles is { Length: > 0 } roles)
        {
            yield return new RolesAuthorizationRequirement(roles.Split(',', StringSplitOptions.TrimEntries));
        }

        // A policy that only a provider of the application's own knows is one more demand, whatever it holds.
        var policy = asked.Policy is null ? options.DefaultPolicy : options.GetPolicy(asked.Policy);
        foreach (var requirement in policy?.Requirements ?? [new AssertionRequirement(static _ => true)])
        {
            yield return requirement;
        }
    }
}
