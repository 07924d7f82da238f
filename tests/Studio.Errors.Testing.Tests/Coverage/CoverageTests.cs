using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Testing.Tests.Servers;

namespace Studio.Errors.Testing.Tests.Coverage;

public class CoverageTests
{
    private static readonly string[] Declared =
    [
        "GET /orders not_found", "GET /orders/{id:int} not_found", "GET /orders/{id:int} write_disabled",
    ];

    [Fact]
    public async Task What_is_declared_is_known_before_the_first_request()
    {
        var coverage = new ErrorCoverage();
        await using var api = await ApiUnderTest.StartAsync(coverage);
        Assert.Equal(Declared, coverage.Report().Rows.Select(static row => row.ToString()));
        Assert.All(coverage.Report().Rows, static row => Assert.True(row.IsGap));
    }

    [Fact]
    public async Task What_is_seen_is_told_from_what_was_asked_for_what_the_pipeline_answers_and_what_is_undeclared()
    {
        var coverage = new ErrorCoverage();
        await using var api = await ApiUnderTest.StartAsync(coverage);
        foreach (var path in (string[])["/orders/9", "/orders/8", "/orders/3", "/orders/4", "/orders/1", "/nowhere"])
        {
            using var response = await api.Client.GetAsync(new Uri(path, UriKind.Relative));
        }

        await api.Client.AskAsync<ApiErrors.WriteDisabled>("/orders/1");
        Assert.Equal(
            [
                new("Api", "", "not_found", ErrorOrigin.Pipeline, 1, 0),
                new("Api", "GET /orders", "not_found", ErrorOrigin.Declared, 0, 0),
                new("Api", "GET /orders/{id:int}", "bad_gateway", ErrorOrigin.Undeclared, 1, 0),
                new("Api", "GET /orders/{id:int}", "internal", ErrorOrigin.Pipeline, 1, 0),
                new("Api", "GET /orders/{id:int}", "not_found", ErrorOrigin.Declared, 2, 0),
                new("Api", "GET /orders/{id:int}", "write_disabled", ErrorOrigin.Declared, 0, 1),
            ],
            coverage.Report().Rows);
    }

    [Fact]
    public async Task Counts_are_exact_where_clients_and_servers_run_side_by_side()
    {
        const int Servers = 3;
        const int Clients = 8;
        const int Requests = 25;
        var coverage = new ErrorCoverage();
        var other = new ErrorCoverage();
        await Task.WhenAll(Enumerable.Range(0, Servers).Select(async number =>
        {
            await using var api = await ApiUnderTest.StartAsync(number == 0 ? other : coverage);
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
            {
                for (var request = 0; request < Requests; request++)
                {
                    using var response = await api.Client.GetAsync(new Uri(request % 5 == 0 ? "/orders/2" : "/orders/9", UriKind.Relative));
                }
            }));
        }));

        Assert.Equal([0, (Servers - 1) * Clients * 20, (Servers - 1) * Clients * 5], coverage.Report().Rows.Select(static row => row.Seen));
        Assert.Equal([0, Clients * 20, Clients * 5], other.Report().Rows.Select(static row => row.Seen));
    }

    [Fact]
    public async Task Several_catalogs_and_several_applications_are_told_apart()
    {
        var coverage = new ErrorCoverage();
        await using var two = await ApiUnderTest.StartAsync(coverage, name: "Two", map: static app =>
        {
            app.MapGet("/orders", IResult () => new ApiErrors.NotFound()).ProducesError<ApiErrors.NotFound>();
        });
        await using var one = await ApiUnderTest.StartAsync(coverage, name: "One");
        using var response = await two.Client.GetAsync(new Uri("/orders", UriKind.Relative));
        var rows = coverage.Report().Rows.Where(static row => row.Endpoint == "GET /orders");
        Assert.Equal([("One", 0), ("Two", 1)], rows.Select(static row => (row.Application, row.Seen)));
        Assert.Contains("  Two: GET /orders ", coverage.Report().ToString(), StringComparison.Ordinal);
        Assert.Contains("| Two | GET /orders | not_found | seen 1 |", coverage.Report().ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_two_catalogs_in_one_application_counts_its_own()
    {
        var coverage = new ErrorCoverage();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.AddApiErrors(static options => options.PathPrefixes.Add("/api"));
        builder.Services.AddShopErrors(static options => options.PathPrefixes.Add("/shop"));
        builder.Services.AddErrorCoverage(coverage).AddErrorCoverage(coverage);
        await using var app = builder.Build();
        app.MapGet("/api/it", ApiErrors.NotFound () => new());
        app.MapGet("/shop/it", ShopErrors.Paused () => new());
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        foreach (var path in (string[])["/api/it", "/shop/it", "/shop/it", "/api/nowhere", "/shop/nowhere"])
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        }

        Assert.Equal(
            [(" no_such_thing", 1), (" not_found", 1), ("GET /api/it not_found", 1), ("GET /shop/it paused", 2)],
            coverage.Report().Rows.Select(static row => (row.ToString(), row.Seen)));
    }

    [Fact]
    public async Task A_server_without_a_catalog_is_refused_at_its_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.AddErrorCoverage(new());
        await using var app = builder.Build();
        app.MapGet("/it", () => "it");
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync());
        Assert.Contains("AddXErrors()", fault.Message, StringComparison.Ordinal);
    }
}
