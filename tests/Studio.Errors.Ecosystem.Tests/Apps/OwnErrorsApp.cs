using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>What has errors of its own: health checks, and endpoints of another protocol.</summary>
internal static class OwnErrorsApp
{
    public static App App { get; } = new("own errors", AddServices, Map)
    {
        Options = static options => options.ExceptPaths.Add("/graphql"),
        Rows =
        [
            new("a report of health", Sent.Get("/health"), Wanted.Same),
            new("a report in JSON", Sent.Get("/health/json"), Wanted.Same),
            new("a refused grant", Sent.Post("/connect/token", "{}"), Wanted.Same),
            new("a path that is left out", Sent.Post("/graphql", "{}"), Wanted.Same),
            new("a path that isn't", Sent.Post("/other", "{}"), Wanted.Error("invalid_request")),
        ],
    };

    private static void AddServices(WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck("store", static () => HealthCheckResult.Unhealthy("it is down"));

    private static void Map(WebApplication app)
    {
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/health/json", new() { ResponseWriter = static (context, report) => context.Response.WriteAsJsonAsync(new { status = $"{report.Status}" }) });
        app.MapPost("/connect/token", static () => Results.Json(new { error = "invalid_grant" }, statusCode: 400)).WithoutErrorEnvelope();
        app.MapPost("/graphql", static () => Results.Json(new { errors = "a" }, statusCode: 400, contentType: "application/graphql-response+json"));
        app.MapPost("/other", static () => Results.Json(new { errors = "a" }, statusCode: 400));
    }
}
