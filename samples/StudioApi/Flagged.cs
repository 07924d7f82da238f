using Studio.Errors.AspNetCore;

namespace StudioApi;

/// <summary>
/// What the analyzers say: one fault a rule, compiled only with <c>-p:ShowDiagnostics=true</c>. Each line is marked with
/// the rule that it breaks.
/// </summary>
internal static class Flagged
{
    public static void Map(WebApplication app) =>
        app.MapGet("/v1/flagged", [RequireScope("studio:read")] () => TypedResults.Ok("no error")); // SERR201

    public static bool IsAboutScopes(ErrorResult error) =>
        error.Message.Contains("scope", StringComparison.Ordinal); // SERR301
}
