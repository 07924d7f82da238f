using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>What authorization found out about a request, kept for the response to a refusal.</summary>
/// <param name="found">The framework's own record of it, which is whole once all handlers ran.</param>
internal sealed class AccessDecision(AuthorizationHandlerContext found)
{
    /// <summary>What the caller does not meet.</summary>
    /// <param name="context">The request.</param>
    /// <param name="demands">What its endpoint asks.</param>
    /// <returns>
    /// The demands, with those of their requirements that are left; none where authorization did not refuse, or refused without a word
    /// of what
    /// is missing.
    /// </returns>
    public static IEnumerable<AccessDemand> Unmet(HttpContext context, IEnumerable<AccessDemand> demands) =>
        context.Features.Get<AccessDecision>() is { } decision ? decision.Unmet([.. demands]) : [];

    private IEnumerable<AccessDemand> Unmet(AccessDemand[] demands)
    {
        if (found.HasSucceeded)
        {
            return [];
        }

        var pending = found.PendingRequirements.ToArray();

        // A policy that only a provider knows holds what no other demand does; of two such, nobody can tell.
        var isUnknown = demands.Count(static demand => demand.Requirements is null) == 1
            && pending.Any(one => !Array.Exists(demands, demand => demand.In([one]).Count > 0));
        return demands
            .Select(demand => demand.Requirements is null ? demand : demand with { Requirements = demand.In(pending) })
            .Where(demand => demand.Requirements is { Count: var left } ? left > 0 : isUnknown);
    }
}
