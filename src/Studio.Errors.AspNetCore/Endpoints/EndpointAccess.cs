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

    /// <summary>The errors that refuse a known caller by what is required beside credentials and scopes.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="mapper">The catalog.</param>
    /// <returns>The errors of policies and roles; that for 403 where something has none.</returns>
    public IEnumerable<ErrorResult> Refusals(Endpoint endpoint, ErrorMapper mapper) =>
        AccessDemand.Of(endpoint, options, mapper.Policies)
            .Where(static demand => demand.Requirements is null || demand.Further.Any())
            .SelectMany(mapper.FromDemand)
            .Select(error => error ?? mapper.FromStatus(StatusCodes.Status403Forbidden));

    private IEnumerable<AccessDemand> Demands(Endpoint endpoint) => AccessDemand.Of(endpoint, options, []);
}
