namespace StudioApi;

/// <summary>The page at the root: provokes each error with one click and shows what a client makes of it.</summary>
internal static class LandingPage
{
    /// <summary>Maps the page. It is part of the assembly, so the API can start from any folder.</summary>
    public static void MapLandingPage(this IEndpointRouteBuilder app) =>
        app.MapGet("/", () => TypedResults.Stream(
            typeof(LandingPage).Assembly.GetManifestResourceStream("landing.html")!, "text/html; charset=utf-8"))
        .ExcludeFromDescription();
}
