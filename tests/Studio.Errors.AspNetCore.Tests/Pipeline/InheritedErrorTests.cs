using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.AspNetCore.Tests.Edge;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>
/// Two APIs in one application whose catalogs extend that of a library, one in a shape of its own: the library's results are their own
/// errors, by their key.
/// </summary>
public sealed class InheritedErrorTests
{
    [Theory]
    [InlineData("/v1/named", 410, """{"error":{"code":"NO_SUCH_THING","message":"there is no such \"thing\" {here} — sorry","requestId":"?"}}""")]
    [InlineData("/v1/slow", 420, """{"error":{"code":"SLOW_DOWN","message":"too fast","requestId":"?","limit":7,"burst":false,"hint":"h"}}""")]
    [InlineData("/v1/own", 410, """{"error":{"code":"NO_SUCH_THING","message":"there is no such \"thing\" {here} — sorry","requestId":"?"}}""")]
    [InlineData("/v2/named", 410, """{"title":"Gone","status":410,"detail":"there is no such \"thing\" {here} — sorry","code":"no-such-thing","requestId":"?"}""")]
    [InlineData("/v2/declared", 410, """{"title":"Gone","status":410,"detail":"there is no such \"thing\" {here} — sorry","code":"no-such-thing","requestId":"?"}""")]
    [InlineData("/v2/thrown", 410, """{"title":"Gone","status":410,"detail":"there is no such \"thing\" {here} — sorry","code":"no-such-thing","requestId":"?"}""")]
    [InlineData("/v2/mapped", 503, """{"title":"Service Unavailable","status":503,"detail":"paused; try again","code":"paused","requestId":"?"}""")]
    [InlineData("/v2/slow", 420, """{"title":"Client Error","status":420,"detail":"too fast","code":"slow-down","requestId":"?","limit":7,"burst":false,"hint":"h"}""")]
    [InlineData("/v2/own", 410, """{"title":"Gone","status":410,"detail":"there is no thing here","code":"no-such-thing","requestId":"?"}""")]
    public async Task A_result_of_the_library_is_answered_in_the_shape_of_the_API(string path, int status, string expected)
    {
        await using var application = await StartAsync();
        var response = await application.GetAsync(path);
        var isOther = path.StartsWith("/v2", StringComparison.Ordinal);
        var id = response.Header(isOther ? "X-Correlation-Id" : "X-Request-Id");
        Assert.Equal(expected, response.Text.Replace(id!, "?", StringComparison.Ordinal));
        Assert.Equal(status, response.Status);
        Assert.Equal(isOther ? "application/problem+json" : "application/json; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(isOther, response.Header("X-Error-Code") is not null);
        Assert.Equal(path.EndsWith("slow", StringComparison.Ordinal) ? "9" : null, response.Header("Retry-After"));
    }

    /// <summary>What keeps less than the API promises is another error, whatever its name.</summary>
    [Theory]
    [InlineData("/v1/undeclared")]
    [InlineData("/v2/undeclared")]
    [InlineData("/v2/other-status")]
    [InlineData("/v2/other-retry")]
    [InlineData("/v2/without-field")]
    [InlineData("/v2/field-of-other-type")]
    public async Task Any_other_error_has_drifted(string path)
    {
        await using var application = await StartAsync();
        Assert.Equal(500, (await application.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("/v1/named", "NO_SUCH_THING", "application/json")]
    [InlineData("/v2/named", "no-such-thing", "application/problem+json")]
    [InlineData("/v2/declared-of-library", "no-such-thing", "application/problem+json")]
    public async Task The_contract_has_the_error_of_the_API_that_covers_the_endpoint(string path, string code, string mediaType)
    {
        await using var application = await StartAsync();
        var endpoints = application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        var declared = EndpointContract.Of(endpoints.Single(endpoint => endpoint.RoutePattern.RawText == path), application.Services).Declared;
        Assert.Equal([(code, "shop.json", mediaType)], declared.Select(error => (error.Code, error.InheritedFrom, error.Envelope.MediaType)));
    }

    private static Task<PlainKestrel> StartAsync() => PlainKestrel.StartAsync(withCatalog: false, AddTo, Map);

    private static void AddTo(IServiceCollection services) => services
        .AddBranchErrors(options =>
        {
            options.PathPrefixes.Add("/v1");
            options.FailOnDrift = true;
        })
        .AddFranchiseErrors(options =>
        {
            options.PathPrefixes.Add("/v2");
            options.FailOnDrift = true;
            options.Map<TimeoutException>(_ => new ShopErrors.Paused());
        });

    private static void Map(WebApplication app)
    {
        app.MapGet("/v1/named", Results<Ok, ShopErrors.NoSuchThing> () => new ShopErrors.NoSuchThing());
        app.MapGet("/v1/own", Results<Ok, BranchErrors.NoSuchThing> () => new BranchErrors.NoSuchThing());
        app.MapGet("/v1/slow", Results<Ok, ShopErrors.SlowDown> () => Slow());
        app.MapGet("/v1/undeclared", IResult () => new ShopErrors.NoSuchThing());
        app.MapGet("/v2/named", Results<Ok, ShopErrors.NoSuchThing> () => new ShopErrors.NoSuchThing());
        app.MapGet("/v2/own", Results<Ok, FranchiseErrors.NoSuchThing> () => new FranchiseErrors.NoSuchThing());
        app.MapGet("/v2/slow", Results<Ok, ShopErrors.SlowDown> () => Slow());
        app.MapGet("/v2/declared", IResult () => new ShopErrors.NoSuchThing()).ProducesError<FranchiseErrors.NoSuchThing>();
        app.MapGet("/v2/declared-of-library", IResult () => new ShopErrors.NoSuchThing()).ProducesError<ShopErrors.NoSuchThing>();
        app.MapGet("/v2/thrown", Ok () => throw new ShopErrors.NoSuchThing().ToException()).ProducesError<FranchiseErrors.NoSuchThing>();
        app.MapGet("/v2/mapped", Ok () => throw new TimeoutException()).ProducesError<FranchiseErrors.Paused>();
        app.MapGet("/v2/undeclared", IResult () => new ShopErrors.NoSuchThing());
        MapOther(app, "/v2/other-status", "\"no_such_thing\": { \"status\": 404, \"retry\": \"never\", \"message\": \"m\" }");
        MapOther(app, "/v2/other-retry", "\"no_such_thing\": { \"status\": 410, \"retry\": \"backoff\", \"message\": \"m\" }");
        MapOther(app, "/v2/without-field", "\"slow_down\": { \"status\": 420, \"retry\": \"retryAfter\", \"message\": \"m\" }");
        MapOther(app, "/v2/field-of-other-type", """
            "slow_down": { "status": 420, "retry": "retryAfter", "message": "m", "fields": { "limit": { "type": "string" }, "burst": { "type": "boolean" } } }
            """);
    }

    private static ShopErrors.SlowDown Slow() => new(limit: 7, hint: "h", retryAfter: TimeSpan.FromSeconds(9));

    private static void MapOther(WebApplication app, string path, string entry) =>
        app.MapGet(path, IResult () => Other.Of(entry)).ProducesError<FranchiseErrors.NoSuchThing>().ProducesError<FranchiseErrors.SlowDown>();

    private static class Other
    {
        public static ErrorResult Of(string entry)
        {
            var catalog = ErrorCatalog.Parse(Encoding.UTF8.GetBytes($"{{ \"version\": \"v1\", \"errors\": {{ {entry} }} }}"));
            return ErrorTemplate.Of(catalog, catalog.Errors[0].Code).Example();
        }
    }
}
