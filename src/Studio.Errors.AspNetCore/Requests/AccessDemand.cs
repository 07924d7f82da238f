using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>One thing that the framework's authorization asks of an endpoint's callers.</summary>
/// <param name="Policy">The policy's name; null for roles, and for what has none.</param>
/// <param name="Requirements">What it requires; null where only a provider of the application's own knows the policy.</param>
internal sealed record AccessDemand(string? Policy, IReadOnlyList<IAuthorizationRequirement>? Requirements)
{
    /// <summary>Whether its requirements are made anew for each request, so that they are known by their type alone.</summary>
    public bool IsMadeAnew { get; private init; }

    /// <summary>What it requires beside credentials and scopes.</summary>
    public IEnumerable<IAuthorizationRequirement> Further =>
        Requirements?.Where(static one => one is not (DenyAnonymousAuthorizationRequirement or ScopeRequirement)) ?? [];

    /// <summary>What is asked, put together as the framework's middleware does.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="options">The application's policies.</param>
    /// <param name="names">Names by which a policy that stands for itself, such as the default one, may be known.</param>
    /// <returns>The demands, in the order of their declaration; none where anonymous callers are let in.</returns>
    public static IEnumerable<AccessDemand> Of(Endpoint endpoint, AuthorizationOptions options, IReadOnlyCollection<string> names)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return [];
        }

        var asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        var policies = endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>();
        var said = asked.Count + policies.Count > 0
            ? asked.SelectMany(Asked).Concat(policies.Select(Known))
            : options.FallbackPolicy is { } fallback ? [Known(fallback)] : [];
        return said.Concat(endpoint.Metadata.GetOrderedMetadata<IAuthorizationRequirementData>()
            .Select(static data => new AccessDemand(null, [.. data.GetRequirements()]) { IsMadeAnew = true }));

        AccessDemand Known(AuthorizationPolicy policy) =>
            new(names.FirstOrDefault(name => ReferenceEquals(options.GetPolicy(name), policy)), policy.Requirements);

        IEnumerable<AccessDemand> Asked(IAuthorizeData data)
        {
            if (data.Roles is { Length: > 0 } roles)
            {
                const StringSplitOptions split = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
                yield return new(null, [new RolesAuthorizationRequirement(roles.Split(',', split))]);
            }

            if (data.Policy is { Length: > 0 } policy)
            {
                yield return new(policy, options.GetPolicy(policy)?.Requirements);
            }
            else if (data.Roles is not { Length: > 0 } && policies.Count == 0)
            {
                yield return Known(options.DefaultPolicy);
            }
        }
    }

    /// <summary>Those of what is still required that it asks.</summary>
    /// <param name="pending">What is still required.</param>
    /// <returns>The requirements; roles are made anew for each request, and equal ones are one to the framework.</returns>
    public IReadOnlyList<IAuthorizationRequirement> In(IEnumerable<IAuthorizationRequirement> pending) =>
        [.. pending.Where(requirement => Requirements?.Any(one => IsSame(one, requirement)) is true)];

    private bool IsSame(IAuthorizationRequirement one, IAuthorizationRequirement requirement) =>
        one.Equals(requirement)
        || (IsMadeAnew && one.GetType() == requirement.GetType())
        || (one is RolesAuthorizationRequirement own
            && requirement is RolesAuthorizationRequirement other
            && own.AllowedRoles.SequenceEqual(other.AllowedRoles));
}
