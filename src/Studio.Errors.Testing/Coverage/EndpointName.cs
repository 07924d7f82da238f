using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Studio.Errors.Testing;

/// <summary>What an endpoint is called in a report.</summary>
internal static class EndpointName
{
    /// <summary>The name of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>Methods and route, such as <c>GET /v1/studios/{id}</c>. HEAD, which goes with GET, is left out.</returns>
    public static string Of(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        var named = methods.Where(method => methods.Count == 1 || !HttpMethods.IsHead(method)).Order(StringComparer.Ordinal);
        var name = string.Join(',', named);
        return (name.Length == 0 ? "ANY" : name) + " /" + endpoint.RoutePattern.RawText?.TrimStart('/');
    }
}
