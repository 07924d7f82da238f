using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors.AspNetCore;

namespace StudioApi;

/// <summary>The routes that read and create studios. Each signature lists all that the route answers.</summary>
internal static class StudioEndpoints
{
    private const int LargestPage = 100;
    private const int UsualPage = 20;
    private const int LongestName = 100;

    /// <summary>Maps the routes.</summary>
    public static void MapStudios(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/studios", List);
        v1.MapPost("/studios", Create);
        v1.MapGet("/studios/{id}", Find);
        v1.MapGet("/studios/{id}/streams", Streams);
        v1.MapGet("/studios/{id}/streams/{streamId}", FindStream);
    }

    [RequireScope("studio:read")]
    private static async Task<Results<Ok<Page<Studio>>, ApiErrors.InvalidRequest, ApiErrors.InsufficientScope>> List(
        ClaimsPrincipal caller, StudioStore studios, Cursors cursors, [Range(1, LargestPage)] int limit = UsualPage, string? cursor = null)
    {
        if (limit is < 1 or > LargestPage)
        {
            return new ApiErrors.InvalidRequest($"limit must be a whole number from 1 to {LargestPage}");
        }

        if ((cursor is null ? 0 : await cursors.ReadAsync(caller.Account, cursor)) is not { } start)
        {
            return new ApiErrors.InvalidRequest("cursor must be a nextCursor that this API gave to this account");
        }

        // One row more than the page holds tells whether there is a next page.
        var rows = await studios.ListAsync(caller.Account, start, limit + 1);
        var next = rows.Count > limit ? await cursors.IssueAsync(caller.Account, rows[limit - 1].Number) : null;
        return TypedResults.Ok(new Page<Studio>([.. rows.Take(limit).Select(row => row.Studio)], next));
    }

    [RequireScope("studio:write")]
    private static async Task<Results<Created<Studio>, ApiErrors.InvalidRequest, ApiErrors.InsufficientScope>> Create(
        NewStudio body, ClaimsPrincipal caller, StudioStore studios)
    {
        if (body.Name?.Trim() is not { Length: >= 1 and <= LongestName } name || name.Any(char.IsControl))
        {
            return new ApiErrors.InvalidRequest($"name must be text of 1 to {LongestName} characters");
        }

        var studio = await studios.CreateAsync(caller.Account, name);
        return TypedResults.Created($"/v1/studios/{studio.Id}", studio);
    }

    [RequireScope("studio:read")]
    private static async Task<Results<Ok<Studio>, ApiErrors.NotFound, ApiErrors.InsufficientScope>> Find(
        string id, ClaimsPrincipal caller, StudioStore studios) =>
        await studios.FindAsync(caller.Account, id) is { } studio ? TypedResults.Ok(studio) : new ApiErrors.NotFound();

    [RequireScope("studio:read")]
    private static async Task<Results<Ok<Page<StudioStream>>, ApiErrors.NotFound, ApiErrors.InsufficientScope>> Streams(
        string id, ClaimsPrincipal caller, StudioStore studios)
    {
        if (await studios.FindAsync(caller.Account, id) is null)
        {
            return new ApiErrors.NotFound();
        }

        return TypedResults.Ok(new Page<StudioStream>(await studios.StreamsAsync(caller.Account, id), NextCursor: null));
    }

    [RequireScope("studio:read")]
    private static async Task<Results<Ok<StudioStream>, ApiErrors.NotFound, ApiErrors.InsufficientScope>> FindStream(
        string id, string streamId, ClaimsPrincipal caller, StudioStore studios) =>
        await studios.FindStreamAsync(caller.Account, id, streamId) is { } stream ? TypedResults.Ok(stream) : new ApiErrors.NotFound();
}
