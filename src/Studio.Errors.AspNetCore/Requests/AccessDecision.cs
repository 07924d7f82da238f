using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>What authorization found out about a request, kept for the response to a refusal.</summary>
/// <param name="found">The framework's own record of it, which is whole once all handlers ran.</param>
internal sealed class AccessDecision(AuthorizationHandlerContext found)
{
    /// <summary>The demands that the caller does not meet.</summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoint">Its endpoint.</param>
    /// <param name="options">The application's policies.</param>
    /// <returns>The demands, in the order of their declaration; none where authorization did not refuse.</returns>
    public static IEnumerable<AccessDemand> Unmet(HttpContext context, Endpoint endpoint, AuthorizationOptions options) =>
        context.Features.Get<AccessDecision>() is { } decision ? decision.Unmet([.. AccessDemand.Of(endpoint, options)]) : [];

    private IEnumerable<AccessDemand> Unmet(AccessDemand[] demands)
    {
        if (found.HasSucceeded)
        {
            return [];
        }

        var pending = found.PendingRequirements.ToArray();
        
        // A policy that only a provider knows holds what no other demand does.
        var isUnknown = pending.Any(one => !Array.Exists(demands, demand => demand.Includes(one)));
        return demands.Where(demand => pending.Length == 0 || (demand.Requirements is null ? isUnknown : pending.Any(demand.Includes)));
    }
}
