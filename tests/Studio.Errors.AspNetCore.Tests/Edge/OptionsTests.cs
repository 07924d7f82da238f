using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>The options are the framework's kind: whoever configures them later has a say, a test above all.</summary>
public sealed class OptionsTests
{
    [Fact]
    public async Task Test_of_the_application_can_make_drift_fail()
    {
        await using var factory = new AppFactory();
        using (var client = factory.CreateClient())
        {
            using var answer = await client.GetAsync(new Uri("/drifts", UriKind.Relative));
            Assert.Equal(404, (int)answer.StatusCode);
        }

        await using var strict = factory.WithWebHostBuilder(web => web.ConfigureTestServices(services => services.Configure<ErrorHandlingOptions>(options => options.FailOnDrift = true)));
        using var checking = strict.CreateClient();
        await Assert.ThrowsAsync<ErrorDriftException>(() => checking.GetAsync(new Uri("/drifts", UriKind.Relative)));
        using var fine = await checking.GetAsync(new Uri("/fine", UriKind.Relative));
        Assert.Equal(200, (int)fine.StatusCode);
    }

    [Fact]
    public async Task Second_call_configures_and_adds_nothing()
    {
        await using var ours = await PlainKestrel.StartAsync(
            withCatalog: true,
            services => services.AddApiErrors(options => options.PathPrefixes.Add("/v1")),
            app => app.MapGet("/v1/late", string () => throw new IOException("secret")),
            options => options.Map<IOException>(_ => new ApiErrors.BadGateway()),
            services => services.AddApiErrors());
        EnvelopeAssert.Holds(await ours.GetAsync("/v1/late"), CatalogUnderTest.Api, "bad_gateway");
        Assert.Equal("", (await ours.GetAsync("/nowhere")).Text);
    }

    [Fact]
    public async Task Each_catalog_hears_its_own_calls_and_what_is_for_all()
    {
        await using var ours = await PlainKestrel.StartAsync(
            withCatalog: true,
            services => services.AddShopErrors(options => options.PathPrefixes.Add("/shop")),
            app =>
            {
                app.MapGet("/v1/drifts", IResult () => new ApiErrors.NotFound());
                app.MapGet("/shop/drifts", IResult () => new ShopErrors.NoSuchThing());
            },
            options => options.PathPrefixes.Add("/v1"),
            services => services.PostConfigure<ErrorHandlingOptions>(options => options.FailOnDrift = true));
        foreach (var path in new[] { "/v1/drifts", "/shop/drifts" })
        {
            await ours.GetAsync(path);
        }

        Assert.Equal(2, ours.Log.Lines.Select(line => line.Exception).OfType<ErrorDriftException>().Count());
        EnvelopeAssert.Holds(await ours.GetAsync("/v1/x"), CatalogUnderTest.Api, "not_found");
        EnvelopeAssert.Holds(await ours.GetAsync("/shop/x"), CatalogUnderTest.Shop, "no_such_thing");
    }

    [Fact]
    public async Task Prefix_without_its_slash_is_told()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            PlainKestrel.StartAsync(withCatalog: true, _ => { }, _ => { }, options => options.PathPrefixes.Add("v1")));
        Assert.Contains("'v1' in PathPrefixes does not begin with a slash", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Scopes_are_checked_where_their_own_catalog_asks(bool first, bool second)
    {
        await PlainScopes("/v1/open", first, second, !first);
        await PlainScopes("/shop/open", first, second, !second);

        static async Task PlainScopes(string path, bool first, bool second, bool starts)
        {
            var start = PlainKestrel.StartAsync(
                withCatalog: true,
                services => services.AddAuthorization(),
                app => app.MapGet(path, () => "open").RequireScope("a").AllowAnonymous(),
                options =>
                {
                    options.PathPrefixes.Add("/v1");
                    options.CheckScopesAtStart = first;
                },
                services => services.AddShopErrors(options =>
                {
                    options.PathPrefixes.Add("/shop");
                    options.CheckScopesAtStart = second;
                }));
            if (starts)
            {
                await (await start).DisposeAsync();
            }
            else
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => start);
            }
        }
    }

    // The host is made here rather than by a Main: this project's Main is the test runner's.
    private sealed class AppFactory : WebApplicationFactory<OptionsTests>
    {
        // The factory would look for a folder of this project beside the solution.
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseContentRoot(AppContext.BaseDirectory);

        protected override IHostBuilder CreateHostBuilder() => Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureWebHostDefaults(web => web
                .ConfigureServices(services => services.AddRouting().AddApiErrors(options => options.ScopeClaimTypes.Add("role")))
                .Configure(app => app.UseRouting().UseEndpoints(endpoints =>
                {
                    endpoints.MapGet("/drifts", IResult () => new ApiErrors.NotFound());
                    endpoints.MapGet("/fine", () => "fine");
                })));
    }
}
