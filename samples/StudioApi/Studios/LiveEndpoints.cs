using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Studio.Errors.AspNetCore;
using Turned = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<StudioApi.Studio>,
    StudioApi.ApiErrors.InsufficientScope,
    StudioApi.ApiErrors.WriteDisabled,
    StudioApi.ApiErrors.NotFound,
    StudioApi.ApiErrors.Unavailable,
    StudioApi.ApiErrors.BadGateway>;

namespace StudioApi;

/// <summary>
/// The routes that put a studio on air and take it off. Both may be repeated: a studio that is already where it should
/// be is told to the ingest once more and stays there.
/// </summary>
internal static class LiveEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapLive(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/studios/{id}/go-live", GoLive);
        v1.MapPost("/studios/{id}/go-offline", GoOffline);
    }

    [RequireScope("stream:golive")]
    private static async Task<Turned> GoLive([AsParameters] TurnRequest request) => await Turn(request, on: true);

    [RequireScope("stream:golive")]
    private static async Task<Turned> GoOffline([AsParameters] TurnRequest request) => await Turn(request, on: false);

    // The gate before the look-up: a closed gate tells nobody which studios exist.
    private static async Task<Turned> Turn(TurnRequest request, bool on)
    {
        if (request.Settings.Value.Writes is WriteGate.Disabled)
        {
            return new ApiErrors.WriteDisabled();
        }

        if (await request.Studios.FindAsync(request.Caller.Account, request.Id) is not { } studio)
        {
            return new ApiErrors.NotFound();
        }

        return await request.Ingest.TurnAsync(on, studio.Id, request.Cancelled) switch
        {
            IngestAnswer.Done => TypedResults.Ok(await request.Studios.TurnAsync(studio, on)),
            IngestAnswer.Unreachable => new ApiErrors.Unavailable(),
            _ => new ApiErrors.BadGateway(),
        };
    }

    /// <summary>
    /// What both routes take from a request and from the services. Generated request delegates would look for what is not
    /// marked in the body too, and the document would tell of a body.
    /// </summary>
    internal sealed record TurnRequest(
        string Id,
        ClaimsPrincipal Caller,
        [FromServices] IOptions<StudioSettings> Settings,
        [FromServices] StudioStore Studios,
        [FromServices] IIngest Ingest,
        CancellationToken Cancelled);
}
