using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>The endpoint that a request was meant for.</summary>
internal static class RequestEndpoint
{
    /// <summary>The endpoint, also where UseExceptionHandler took it away or put that of an error page in its place.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The endpoint; null where no route matched.</returns>
    public static Endpoint? Of(HttpContext context) =>
        context.Features.Find<IExceptionHandlerFeature>()?.Endpoint ?? context.Features.Find<IEndpointFeature>()?.Endpoint;
}
