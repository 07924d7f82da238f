using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>What says itself what its errors look like keeps them, byte for byte, and gains the request id.</summary>
public sealed class WithoutEnvelopeTests
{
    private static readonly string[] Ours = ["X-Request-Id", "Date"];

    public static TheoryData<string> OwnErrors =>
    [
        "/token", "/teapot", "/group/gone", "/health", "/health/live", "/mvc/own/missing", "/connect/token", "/connect/deep/error", "/secured", "/int?number=x", "/spent/own", "/thrown",
    ];

    [Theory]
    [MemberData(nameof(OwnErrors))]
    public async Task Errors_are_those_of_the_application_without_us(string path)
    {
        await using var plain = await PlainKestrel.StartAsync(withCatalog: false, AddServices, Map);
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, AddServices, Map, Except);
        var (expected, answer) = (await plain.GetAsync(path), await ours.GetAsync(path));
        Assert.True(expected.Status >= 400);
        Assert.Equal(expected.StatusLine, answer.StatusLine);
        Assert.Equal(expected.Text, answer.Text);
        Assert.Equal(Headers(expected), Headers(answer));
        Assert.StartsWith("req_", answer.Header("X-Request-Id"), StringComparison.Ordinal);
        Assert.DoesNotContain(ours.Log.Ours, line => line.Id.Id is not (7 or 10));
    }

    [Theory]
    [InlineData("/own/returned", "not_found")]
    [InlineData("/own/thrown", "not_found")]
    [InlineData("/covered", "invalid_request")]
    [InlineData("/connected", "not_found")]
    [InlineData("/token/nowhere", "not_found")]
    [InlineData("/wrong/method", "invalid_request")]
    public async Task Errors_of_the_catalog_and_all_others_are_in_the_envelope(string path, string code)
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, AddServices, Map, Except);
        EnvelopeAssert.Holds(await ours.GetAsync(path), CatalogUnderTest.Api, code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Error_handler_of_the_application_is_left_alone_there(bool withCatalog)
    {
        await using var application = await PlainKestrel.StartAsync(withCatalog, AddServices, app =>
        {
            app.UseExceptionHandler(handler => handler.Run(context => context.Response.WriteAsync("handled")));
            Map(app);
        });
        Assert.Equal((500, "handled"), await application.GetAsync("/thrown") is var answer ? (answer.Status, answer.Text) : default);
    }

    [Fact]
    public async Task Contract_of_such_an_endpoint_is_what_it_declares()
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, AddServices, Map, Except);
        Assert.Equal([], Codes(ours, "/secured"));
        Assert.Equal([], Codes(ours, "/health"));
        Assert.Equal([], Codes(ours, "/connect/token"));
        Assert.Equal(["not_found"], Codes(ours, "/own/returned"));
        Assert.True(Contract(ours, "/secured").HasOwnErrors);
        Assert.True(Contract(ours, "/connect/token").HasOwnErrors);
        Assert.False(Contract(ours, "/covered").HasOwnErrors);
        Assert.Contains("internal", Codes(ours, "/covered"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Grpc_keeps_its_errors(bool withCatalog)
    {
        await using var application = await PlainKestrel.StartAsync(
            withCatalog,
            services =>
            {
                AddServices(services);
                services.AddGrpc();
                services.AddGrpcHealthChecks();
            },
            app =>
            {
                Map(app);
                app.MapGrpcHealthChecksService().RequireAuthorization("never");
            });
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(application.Http2, "/grpc.health.v1.Health/Check"))
        {
            Version = new(2, 0),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent([0, 0, 0, 0, 0]),
        };
        request.Content.Headers.ContentType = new("application/grpc");
        request.Headers.Add("X-API-Key", "x");
        using var response = await client.SendAsync(request);
        Assert.Equal((403, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    private static void Except(ErrorHandlingOptions options) => options.ExceptPaths.Add("/connect");

    private static void AddServices(IServiceCollection services)
    {
        services.AddAuthentication(KeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy("never", policy => policy.RequireClaim("never"));
        services.AddHealthChecks().AddCheck("down", () => HealthCheckResult.Unhealthy("down"));
        services.AddRateLimiter(options => options.AddPolicy("spent", _ => System.Threading.RateLimiting.RateLimitPartition.Get("spent", _ => new SpentLimiter())));
        services.AddControllers().AddApplicationPart(typeof(WithoutEnvelopeTests).Assembly);
    }

    private static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/token", InvalidGrant).WithoutErrorEnvelope();
        app.MapGet("/teapot", [WithoutErrorEnvelope] () => Results.StatusCode(418));
        var group = app.MapGroup("/group").WithoutErrorEnvelope();
        group.MapGet("/gone", () => Results.Text("<p>gone</p>", "text/html", statusCode: 410));
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/health/live", new() { ResponseWriter = (context, _) => context.Response.WriteAsJsonAsync(new { status = "down" }) });
        app.MapGet("/connect/token", InvalidGrant);
        app.MapGet("/connect/deep/error", (HttpContext context) =>
        {
            context.Response.Headers.ETag = "\"own\"";
            return Results.StatusCode(503);
        });
        app.MapGet("/secured", () => "never").RequireAuthorization().WithoutErrorEnvelope();
        app.MapGet("/int", (int number) => number).WithoutErrorEnvelope();
        app.MapGet("/spent/own", () => Results.StatusCode(429)).WithoutErrorEnvelope();
        app.MapGet("/thrown", string () => throw new InvalidOperationException("secret")).WithoutErrorEnvelope();
        app.MapGet("/own/returned", IResult () => new ApiErrors.NotFound()).ProducesError<ApiErrors.NotFound>().WithoutErrorEnvelope();
        app.MapGet("/own/thrown", string () => throw new ApiErrors.NotFound().ToException()).WithoutErrorEnvelope();
        app.MapGet("/covered", InvalidGrant);
        app.MapPost("/wrong/method", InvalidGrant).WithoutErrorEnvelope();
        app.MapControllers();
    }

    private static IResult InvalidGrant() => Results.Json(new { error = "invalid_grant" }, statusCode: 400);

    private static EndpointContract Contract(PlainKestrel application, string route) => EndpointContract.Of(
        application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Single(endpoint => endpoint.RoutePattern.RawText == route), application.Services);

    private static IEnumerable<string> Codes(PlainKestrel application, string route) => Contract(application, route).Errors.Select(error => error.Code);

    private static IEnumerable<string> Headers(RawHttpResponse response) =>
        response.Headers.Where(header => !Ours.Contains(header.Key)).Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal);
}

[ApiController]
[Route("mvc/own")]
[WithoutErrorEnvelope]
public sealed class OwnErrorsController : ControllerBase
{
    [HttpGet("missing")]
    public IActionResult Missing() => NotFound("nothing here");
}
