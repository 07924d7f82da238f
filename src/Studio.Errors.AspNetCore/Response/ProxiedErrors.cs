using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The errors that a reverse proxy (YARP) passes on: they are the upstream's. Those that the proxy makes itself, because the upstream
/// is down or late, are ours. By name: this package has no need of the proxy's.
/// </summary>
internal static class ProxiedErrors
{
    private const string Route = "Yarp.ReverseProxy.Model.RouteModel";
    private const string OwnError = "Yarp.ReverseProxy.Forwarder.IForwarderErrorFeature";
    private const string Proxied = "Yarp.ReverseProxy.Model.IReverseProxyFeature";

    /// <summary>Whether an endpoint is a route of the proxy.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>True where it is.</returns>
    public static bool AreOf(Endpoint endpoint) => endpoint.Metadata.Any(static item => item.GetType().FullName == Route);

    /// <summary>Whether what a route of the proxy answers came from the upstream.</summary>
    /// <param name="features">The request's.</param>
    /// <returns>True where the request went to the upstream, and the proxy tells of no error of its own.</returns>
    public static bool HavePassed(IFeatureCollection features) =>
        features.Any(static feature => feature.Key.FullName == Proxied)
        && !features.Any(static feature => feature.Key.FullName == OwnError);
}
