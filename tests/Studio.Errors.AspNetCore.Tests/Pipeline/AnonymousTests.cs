using System.Reflection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>
/// Anonymous callers are decided about at the endpoint: it may be one of a class or group that requires a scope. Where the
/// scope is as near, or nearer, the framework would drop it in silence, so the application does not start.
/// </summary>
public sealed class AnonymousTests
{
    // Each maps /open, which lets anybody in, and /scoped, which doesn't.
    private static readonly Dictionary<string, Action<WebApplication>> Exempt = new()
    {
        ["of a group"] = static app => Both(app.MapGroup("").RequireScope("a")),
        ["of a group that is given it later"] = static app =>
        {
            var group = app.MapGroup("");
            Both(group);
            group.RequireScope("a");
        },
        ["of a group, by an attribute"] = static app =>
        {
            var group = app.MapGroup("").RequireScope("a");
            group.MapGet("/open", [AllowAnonymous] () => "open");
            group.MapGet("/scoped", static () => "scoped");
        },
        ["of a group in a group"] = static app =>
        {
            var group = app.MapGroup("").RequireScope("a");
            group.MapGroup("").AllowAnonymous().MapGet("/open", static () => "open");
            group.MapGet("/scoped", static () => "scoped");
        },
        ["of a controller"] = static app => app.MapControllers(),
        ["of all controllers"] = static app => app.MapControllers().RequireScope("b"),
    };

    private static readonly Dictionary<string, Action<WebApplication>> Contradictions = new()
    {
        ["an endpoint, the scope first"] = static app => app.MapGet("/x", static () => "open").RequireScope("a").AllowAnonymous(),
        ["an endpoint, the scope last"] = static app => app.MapGet("/x", static () => "open").AllowAnonymous().RequireScope("a"),
        ["attributes of a handler"] = static app => app.MapGet("/x", [RequireScope("a"), AllowAnonymous] () => "open"),
        ["an attribute and a group"] = static app => app.MapGroup("").AllowAnonymous().MapGet("/x", [RequireScope("a")] () => "open"),
        ["an endpoint and its group"] = static app => app.MapGroup("").AllowAnonymous().MapGet("/x", static () => "open").RequireScope("a"),
        ["a group and its group"] = static app => app.MapGroup("").AllowAnonymous().MapGroup("").RequireScope("a").MapGet("/x", static () => "open"),
        ["a controller and all controllers"] = static app => app.MapControllers().AllowAnonymous(),
    };

    public static TheoryData<string> Exemptions => [.. Exempt.Keys];

    public static TheoryData<string> Refusals => [.. Contradictions.Keys];

    [Theory, MemberData(nameof(Exemptions))]
    public async Task One_endpoint_lets_anybody_in(string which)
    {
        await using var application = await StartAsync(Exempt[which]);
        using var client = new HttpClient { BaseAddress = application.Http1 };
        Assert.Equal("open", await client.GetStringAsync(new Uri("/open", UriKind.Relative)));
        Assert.Equal(401, (int)(await client.GetAsync(new Uri("/scoped", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain(application.Log.Ours, line => line.Id.Id == 10 && line.Text.Contains("/open", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Refusals))]
    public async Task A_scope_that_nobody_would_ask_for_is_refused(string where) => Assert.Contains(
        "requires the scope 'a', but AllowAnonymous switches it off",
        (await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(Contradictions[where]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Documents_name_no_scope_of_an_endpoint_that_lets_anybody_in()
    {
        await using var application = await StartAsync(Exempt["of a group"]);
        var contracts = application.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .ToDictionary(endpoint => ((RouteEndpoint)endpoint).RoutePattern.RawText!, endpoint => EndpointContract.Of(endpoint, application.Services));
        Assert.Empty(contracts["/open"].Scopes);
        Assert.Equal(["a"], contracts["/scoped"].Scopes);
    }

    private static void Both(RouteGroupBuilder group)
    {
        group.MapGet("/open", static () => "open").AllowAnonymous();
        group.MapGet("/scoped", static () => "scoped");
    }

    private static Task<ApplicationUnderTest> StartAsync(Action<WebApplication> map) => ApplicationUnderTest.StartAsync(
        CatalogUnderTest.Api,
        "Production",
        static builder =>
        {
            builder.Services.AddAuthentication(KeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.SchemeName, null);
            builder.Services.AddAuthorization();
            builder.Services.AddControllers().ConfigureApplicationPartManager(static parts => parts.FeatureProviders.Add(new OnlyScoped()));
        },
        map);

    /// <summary>A class that requires a scope, and one action that does not.</summary>
    [RequireScope("a")]
    public sealed class ScopedController : ControllerBase
    {
        [HttpGet("/open"), AllowAnonymous]
        public IActionResult Open() => Content("open");

        [HttpGet("/scoped")]
        public IActionResult Scoped() => Content("scoped");
    }

    private sealed class OnlyScoped : IApplicationFeatureProvider<ControllerFeature>
    {
        public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
        {
            feature.Controllers.Clear();
            feature.Controllers.Add(typeof(ScopedController).GetTypeInfo());
        }
    }
}
