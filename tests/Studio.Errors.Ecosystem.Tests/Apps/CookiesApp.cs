using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Pages and an API behind one cookie scheme: pages are redirected, an API is told.</summary>
internal static class CookiesApp
{
    public static App App { get; } = new("cookies", AddServices, Map)
    {
        Rows =
        [
            new("a page", Sent.Get("/page"), Wanted.Same),
            new("an endpoint that declares an error", Sent.Get("/api"), Wanted.Error("signed_out").With("Location", null)),
            new("an endpoint whose type names an error", Sent.Get("/union"), Wanted.Error("signed_out").With("Location", null)),
            new("an endpoint that requires a scope", Sent.Get("/scoped"), Wanted.Error("signed_out").With("Location", null)),
            new("an endpoint that allows the redirect", Sent.Get("/allowed"), Wanted.Same),
        ],
    };

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
    }

    private static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/page", static () => Results.Content("<p>fine</p>", "text/html")).RequireAuthorization();
        app.MapGet("/api", static () => "fine").RequireAuthorization().ProducesError<ApiErrors.OrderClosed>();
        app.MapGet("/union", Results<NoContent, ApiErrors.OrderClosed> () => TypedResults.NoContent()).RequireAuthorization();
        app.MapGet("/scoped", static () => "fine").RequireScope("orders:read").ProducesError<ApiErrors.ScopeMissing>();
        app.MapGet("/allowed", static () => "fine").RequireAuthorization().ProducesError<ApiErrors.OrderClosed>().AllowCookieRedirect();
    }
}
