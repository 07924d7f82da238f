using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors;
using Studio.Errors.AspNetCore;

namespace StudioApi;

/// <summary>A second catalog, whose entries the rules about catalogs (SERR101–104) advise on, and whose pipeline nobody adds.</summary>
[ErrorCatalog("Flagged.errors.json")]
internal static partial class FlaggedErrors;

/// <summary>
/// What the analyzers say: one fault a rule, compiled only with <c>-p:ShowDiagnostics=true</c>. Each line is marked with
/// the rule that it breaks.
/// </summary>
internal static class Flagged
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/v1/flagged/1", [RequireScope("studio:read")] () => TypedResults.Ok("no error")); // SERR201
        app.MapGet("/v1/flagged/2", [RequireScope("studio:read")] Results<Ok, ApiErrors.InsufficientScope> () => new ApiErrors.InsufficientScope("studio:write")); // SERR202
        app.MapGet("/v1/flagged/3", () => Wrapped());
        app.MapGet("/v1/flagged/4", () => TypedResults.NotFound()); // SERR204
        app.MapGet("/v1/flagged/5", IResult () => new ApiErrors.NotFound()); // SERR205
        app.MapGet("/v1/flagged/7", () => 7).ProducesError<ApiErrors.InsufficientScope>().RequireScope("studio:raed"); // SERR207
        app.MapGet("/v1/flagged/8", IResult () => new FlaggedErrors.Refused()).ProducesError<FlaggedErrors.Refused>(); // SERR208
        app.MapGet("/v1/flagged/9", () => new ApiErrors.InvalidRequest("served as a 200")); // SERR209
    }

    public static ErrorResult Refuse(FormatException fault) => new ApiErrors.InvalidRequest(fault.Message); // SERR206

    public static bool IsAboutScopes(ErrorResult error) => error.Message.Contains("scope", StringComparison.Ordinal); // SERR301

    public static bool MayRetry(ApiErrorException error) => error.Status == 503; // SERR302

    public static bool IsGone(ApiErrorException error) => error.RawCode == "not_fuond"; // SERR303

    public static void Count(ApiErrorException error, ref int gone)
    {
        switch (error.Code) // SERR304
        {
            case ApiErrorCode.NotFound:
                gone++;
                break;
        }
    }

    [RequireScope("studio:read")] // SERR203
    private static Ok<string> Wrapped() => TypedResults.Ok("nobody checks the scope");
}
