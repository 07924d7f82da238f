using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Studio.Errors.AspNetCore;

/// <summary>The route of a request as a label: its pattern, never its path, which names what a client asked for.</summary>
internal static class RequestRoute
{
    /// <summary>The pattern of the matched endpoint.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The pattern; empty where none matched.</returns>
    public static string Of(HttpContext context) => (RequestEndpoint.Of(context) as RouteEndpoint)?.RoutePattern.RawText ?? "";
}
