using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>An application whose scopes nothing enforces does not start.</summary>
public sealed class ScopeCheckTests
{
    [Fact]
    public async Task Startup_without_UseAuthorization_is_refused()
    {
        using var host = new HostBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureWebHost(web => web
                .UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0))
                .ConfigureServices(services =>
                {
                    AddKeys(services.AddRouting().AddApiErrors());
                    services.AddAuthorization();
                })
                .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.MapGet("/x", () => "open").RequireScope("a:read"))))
            .Build();
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Contains("requires the scope 'a:read', but nothing enforces it", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_authorization_services_are_refused() =>
        Assert.Contains("nothing enforces it", await RefusalAsync(_ => { }, app => app.MapGet("/x", () => "open").RequireScope("a")), StringComparison.Ordinal);

    [Fact]
    public async Task No_scheme_is_refused() => Assert.Contains(
        "no authentication scheme",
        await RefusalAsync(services => services.AddAuthorization(), app => app.MapGet("/x", () => "open").RequireScope("a")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    public async Task Scope_that_no_claim_can_match_is_refused(string scope) => Assert.Contains(
        "which is empty or holds a space",
        await RefusalAsync(AddAll, app => app.MapGet("/x", () => "open").RequireScope(scope)),
        StringComparison.Ordinal);

    [Fact]
    public async Task Undeclared_scope_error_is_told_once_and_fails_on_demand()
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production", builder => AddAll(builder.Services), MapScoped);
        Assert.Single(application.Log.Ours, line => line.Id.Id == 10);
        await Assert.ThrowsAsync<ErrorDriftException>(() => ApplicationUnderTest.StartAsync(
            CatalogUnderTest.Api, "Production", builder => AddAll(builder.Services), MapScoped, options => options.FailOnDrift = true));
    }

    [Fact]
    public void No_scope_at_all_is_refused_where_it_is_written()
    {
        var app = WebApplication.CreateBuilder().Build();
        Assert.Throws<ArgumentException>(() => app.MapGet("/x", () => "open").RequireScope());
    }

    private static void MapScoped(WebApplication app) => app.MapGet("/x", () => "open").RequireScope("a");

    private static async Task<string> RefusalAsync(Action<IServiceCollection> addServices, Action<WebApplication> map) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production", builder => addServices(builder.Services), map))).Message;

    private static void AddAll(IServiceCollection services)
    {
        AddKeys(services);
        services.AddAuthorization();
    }

    private static void AddKeys(IServiceCollection services) =>
        services.AddAuthentication(KeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.SchemeName, null);
}
