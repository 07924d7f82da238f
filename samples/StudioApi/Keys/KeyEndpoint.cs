using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StudioApi;

/// <summary>The route on which a caller looks at the own key. Any good key will do.</summary>
internal static class KeyEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapKey(this IEndpointRouteBuilder v1) => v1.MapGet("/key", Describe);

    private static Results<Ok<ApiKey>, ApiErrors.InvalidKey> Describe(ClaimsPrincipal caller) =>
        caller.Key is { } key ? TypedResults.Ok(key) : new ApiErrors.InvalidKey();
}
