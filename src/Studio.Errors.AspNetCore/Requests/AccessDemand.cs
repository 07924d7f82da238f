using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>One thing that the framework's authorization asks of an endpoint's callers.</summary>
/// <param name="Policy">The policy's name; null for roles, and for what has none.</param>
/// <param name="Requirements">What it requires; null where only a provider of the application's own knows the policy.</param>
internal sealed record AccessDemand(string? Policy, IReadOnlyList<IAuthorizationRequirement>? Requirements)
{
    /// <summary>Whether it asks for more than credentials and scopes.</summary>
    public bool AsksForMore => Requirements?.Any(one => one is not (DenyAnonymousAuthorizationRequirement or ScopeRequirement)) ?? true;

    /// <summary>The roles of which it requires one.</summary>
    public IEnumerable<string> Roles =>
        Requirements?.OfType<RolesAuthorizationRequirement>().SelectMany(static one => one.AllowedRoles) ?? [];

    /// <summary>What is asked, put together as the framework's middleware does.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="options">The application's policies.</param>
    /// <returns>The demands, in the order of their declaration; none where anonymous callers are let in.</returns>
    public static IEnumerable<AccessDemand> Of(Endpoint endpoint, AuthorizationOptions options)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return [];
        }

        var asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        var policies = endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>();
        return asked.Count + policies.Count > 0
            ? asked.SelectMany(data => Of(data, options))
                .Concat(policies.Select(static policy => new AccessDemand(null, policy.Requirements)))
                .Concat(endpoint.Metadata.GetOrderedMetadata<IAuthorizationRequirementData>()
                    .Select(static data => new AccessDemand(null, [.. data.GetRequirements()])))
            : options.FallbackPolicy is { } fallback ? [new(null, fallback.Requirements)] : [];
    }

    /// <summary>Whether a requirement is one of these.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>True where it is; roles are made anew for each request.</returns>
    public bool Includes(IAuthorizationRequirement requirement) => Requirements?.Any(one =>
        ReferenceEquals(one, requirement)
        || (one is RolesAuthorizationRequirement own
            && requirement is RolesAuthorizationRequirement other
            && own.AllowedRoles.SequenceEqual(other.AllowedRoles))) is true;

    private static IEnumerable<AccessDemand> Of(IAuthorizeData asked, AuthorizationOptions options)
    {
        if (asked.Roles is { Length: > 0 } roles)
        {
            const StringSplitOptions split = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
            yield return new(null, [new RolesAuthorizationRequirement(roles.Split(',', split))]);
        }

        if (asked.Policy is { Length: > 0 } policy)
        {
            yield return new(policy, options.GetPolicy(policy)?.Requirements);
        }
        else if (asked.Roles is not { Length: > 0 })
        {
            yield return new(null, options.DefaultPolicy.Requirements);
        }
    }
}
