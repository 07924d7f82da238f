using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Has every endpoint answer the errors of the catalog that it throws, where it ends: middleware inside the pipeline then
/// sees an answer, not a fault. It takes part in building the matcher, so that a request pays one virtual call for it.
/// </summary>
/// <param name="declared">What endpoints declare: what runs shows it to the middleware before it, such as a cookie scheme's.</param>
internal sealed class ThrownErrorPolicy(DeclaredErrors declared) : MatcherPolicy, INodeBuilderPolicy
{
    // A matcher is built anew whenever an endpoint changes; the others keep theirs.
    private readonly ConditionalWeakTable<RouteEndpoint, Endpoint> answering = [];

    /// <summary>After the framework's own policies, which look at the endpoints that they were given.</summary>
    public override int Order => int.MaxValue - 1;

    /// <inheritdoc/>
    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        !ContainsDynamicEndpoints(endpoints) && endpoints.Any(static endpoint => endpoint is RouteEndpoint { RequestDelegate: not null });

    /// <inheritdoc/>
    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) =>
        [new(state: true, [.. endpoints.Select(Answering)])];

    /// <inheritdoc/>
    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) =>
        new OnlyWay(edges.Count == 0 ? exitDestination : edges[0].Destination);

    private Endpoint Answering(Endpoint endpoint) => endpoint is RouteEndpoint { RequestDelegate: not null } route
        ? answering.GetValue(route, route =>
            new RouteEndpoint(
                new ThrownErrorAnswer(route.RequestDelegate!).InvokeAsync,
                route.RoutePattern,
                route.Order,
                declared.MetadataOf(route),
                route.DisplayName))
        : endpoint;

    private sealed class OnlyWay(int destination) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext) => destination;
    }
}
