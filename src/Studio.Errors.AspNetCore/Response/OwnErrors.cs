using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The endpoints whose errors are none of ours: those that say so, to us or to the framework's status pages, health checks (what
/// probes them goes by their status and text) and gRPC, which has its own.
/// </summary>
internal static class OwnErrors
{
    // By name: this package has no need of gRPC's.
    private const string GrpcMethod = "Grpc.AspNetCore.Server.GrpcMethodMetadata";

    private static readonly ConditionalWeakTable<Endpoint, StrongBox<Owner>> Known = [];

    private enum Owner
    {
        /// <summary>The catalog.</summary>
        Catalog,

        /// <summary>The endpoint, whatever it answers.</summary>
        Endpoint,

        /// <summary>What stands behind a proxy, where the proxy has reached it.</summary>
        Upstream,
    }

    /// <summary>Whether a request's errors are the endpoint's own.</summary>
    /// <param name="features">The request's: a handler of errors may have put another endpoint in the place of the first.</param>
    /// <returns>True where they are.</returns>
    public static bool Concern(IFeatureCollection features) =>
        OwnerOf(features.Find<IEndpointFeature>()?.Endpoint) is var owner
        && (owner == Owner.Endpoint
            || Has(features.Find<IExceptionHandlerFeature>()?.Endpoint)
            || Has(features.Find<IStatusCodeReExecuteFeature>()?.Endpoint)
            || features.Find<IStatusCodePagesFeature>() is { Enabled: false }
            || (owner == Owner.Upstream && ProxiedErrors.HavePassed(features)));

    /// <summary>Whether an endpoint answers its own errors.</summary>
    /// <param name="endpoint">The endpoint; null where no route matched.</param>
    /// <returns>True where it does.</returns>
    public static bool Has(Endpoint? endpoint) => OwnerOf(endpoint) == Owner.Endpoint;

    private static Owner OwnerOf(Endpoint? endpoint) =>
        endpoint is null ? Owner.Catalog : Known.GetValue(endpoint, static endpoint => new(Look(endpoint))).Value;

    private static Owner Look(Endpoint endpoint) =>
        HasOwn(endpoint) ? Owner.Endpoint : ProxiedErrors.AreOf(endpoint) ? Owner.Upstream : Owner.Catalog;

    private static bool HasOwn(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<WithoutErrorEnvelopeAttribute>() is not null
        || endpoint.Metadata.GetMetadata<ISkipStatusCodePagesMetadata>() is not null
        || DelegateOf(endpoint)?.Target is HealthCheckMiddleware
        || endpoint.Metadata.Any(item => item.GetType().FullName == GrpcMethod);

    private static RequestDelegate? DelegateOf(Endpoint endpoint) =>
        endpoint.RequestDelegate?.Target is ThrownErrorAnswer answering ? answering.Endpoint : endpoint.RequestDelegate;
}
