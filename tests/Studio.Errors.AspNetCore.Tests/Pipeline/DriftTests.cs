using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>Endpoints that answer what they don't declare, and the errors that a developer may ask for.</summary>
public sealed class DriftTests
{
    [Fact]
    public async Task Drift_is_logged_once_for_an_endpoint_and_declared_errors_never()
    {
        await using var application = await StartAsync("Production");
        for (var round = 0; round < 3; round++)
        {
            foreach (var path in new[] { "/declared", "/conventional", "/undeclared", "/thrown", "/replaced", "/fault", "/int?x=y" })
            {
                await GetAsync(application, path);
            }
        }

        Assert.Equal(
            ["HTTP: GET /replaced", "HTTP: GET /thrown", "HTTP: GET /undeclared"],
            application.Log.Ours.Where(line => line.Id.Id is 8 or 9).Select(line => line.Values["Endpoint"]).Order());
    }

    // The framework's middleware takes the endpoint away before it hands an exception on.
    [Fact]
    public async Task Drift_is_seen_behind_the_frameworks_handler_of_exceptions()
    {
        await using var application = await ApplicationUnderTest.StartAsync(
            CatalogUnderTest.Api,
            "Production",
            static builder => builder.Services.AddProblemDetails(),
            static app =>
            {
                app.UseExceptionHandler();
                Map(app);
            },
            static options => options.AnswerThrownErrorsAtEndpoint = false);
        EnvelopeAssert.Holds(await GetAsync(application, "/thrown"), CatalogUnderTest.Api, "write_disabled");
        Assert.Equal("HTTP: GET /thrown", Assert.Single(application.Log.Ours, line => line.Id.Id is 8 or 9).Values["Endpoint"]);
    }

    [Theory]
    [InlineData("/undeclared")]
    [InlineData("/thrown")]
    [InlineData("/replaced")]
    public async Task Drift_fails_loudly_on_demand(string path)
    {
        await using var application = await StartAsync("Development", options => options.FailOnDrift = true);
        var response = await GetAsync(application, path);
        Assert.Equal((500, ""), (response.Status, response.Text));
        Assert.Contains(application.Log.Lines, line => line.Exception is ErrorDriftException);
        EnvelopeAssert.Holds(await GetAsync(application, "/declared"), CatalogUnderTest.Api, "not_found");
    }

    [Theory]
    [InlineData("/declared", "not_found")]
    [InlineData("/conventional", "rate_limited")]
    public async Task Developer_can_ask_for_any_declared_error(string path, string code)
    {
        await using var application = await StartAsync("Development");
        var response = await GetAsync(application, path, $"Prefer: wait=1, error={code}");
        EnvelopeAssert.Holds(response, CatalogUnderTest.Api, code);
        Assert.Equal($"error={code}", response.Header("Preference-Applied"));
        Assert.Null((await GetAsync(application, path, "Prefer: error=write_disabled")).Header("Preference-Applied"));
        await using var production = await StartAsync("Production");
        Assert.Null((await GetAsync(production, path, $"Prefer: error={code}")).Header("Preference-Applied"));
    }

    [Fact]
    public async Task Preferred_error_is_told_and_kept_once_at_most()
    {
        var endpoints = new HashSet<Endpoint>();
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Development", _ => { }, app =>
        {
            app.UseRouting();
            app.Use((context, next) =>
            {
                endpoints.Add(context.GetEndpoint()!);
                return next(context);
            });
            Map(app);
        });
        for (var round = 0; round < 20; round++)
        {
            EnvelopeAssert.Holds(await GetAsync(application, "/fault", "Prefer: error=unavailable"), CatalogUnderTest.Api, "unavailable");
        }

        Assert.Single(endpoints);
        Assert.DoesNotContain(application.Log.Ours, line => line.Id.Id is 8 or 9);
    }

    [Theory]
    [InlineData("/late", "unavailable")]
    [InlineData("/fault", "internal")]
    [InlineData("/int?x=y", "invalid_request")]
    [InlineData("/large", "invalid_request")]
    public async Task What_is_implied_for_every_endpoint_is_no_drift(string path, string code)
    {
        await using var application = await StartAsync("Production", options => options.FailOnDrift = true);
        EnvelopeAssert.Holds(await GetAsync(application, path), CatalogUnderTest.Api, code);
    }

    private static Task<ApplicationUnderTest> StartAsync(string environment, Action<ErrorHandlingOptions>? configure = null) =>
        ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, environment, _ => { }, Map, configure);

    private static void Map(WebApplication app)
    {
        app.MapGet("/declared", Results<Ok, ApiErrors.NotFound> () => new ApiErrors.NotFound());
        app.MapGet("/conventional", () => "fine").ProducesError<ApiErrors.RateLimited>();
        app.MapGet("/undeclared", IResult () => new ApiErrors.NotFound());
        app.MapGet("/thrown", string () => throw new ApiErrors.WriteDisabled().ToException());
        app.MapGet("/replaced", () => Results.NotFound());
        app.MapGet("/fault", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/int", (int x) => x);
        app.MapGet("/late", string () => throw new TimeoutException("secret"));
        app.MapGet("/large", () => Results.StatusCode(413));
    }

    private static Task<RawHttpResponse> GetAsync(ApplicationUnderTest application, string path, string header = "Accept: */*") =>
        RawHttpConnection.ExchangeAsync(application.Http1, $"GET {path} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n\r\n");
}
