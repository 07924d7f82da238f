using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>What the framework's authorization asks of an endpoint's callers, put together as its middleware does.</summary>
/// <param name="options">The application's policies.</param>
internal sealed class EndpointAccess(AuthorizationOptions options)
{
    /// <summary>Whether a caller must say who they are.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where anything is required.</returns>
    public bool NeedsCredentials(Endpoint endpoint) => Demands(endpoint).Any(static demand => demand.Requirements?.Count is not 0);

    /// <summary>What is required beside credentials and scopes.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The policies and roles that can forbid a known caller.</returns>
    public IEnumerable<AccessDemand> Further(Endpoint endpoint) => Demands(endpoint).Where(static demand => demand.AsksForMore);

    private IEnumerable<AccessDemand> Demands(Endpoint endpoint) => AccessDemand.Of(endpoint, options);
}
