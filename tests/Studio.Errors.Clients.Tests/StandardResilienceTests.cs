using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Studio.Errors;
using Studio.Errors.Testing;

namespace Clients.Tests;

/// <summary>The recipe of docs/clients.md for the standard resilience handler, with the real package.</summary>
public sealed class StandardResilienceTests
{
    // What the handler needs before it opens the circuit at all.
    private const int Throughput = 100;

    private static readonly Uri orders = new("orders", UriKind.Relative);
    private static readonly Uri thing = new("things/1", UriKind.Relative);
    private static readonly ErrorRetryAdvisor advisor = new(ApiErrors.Catalog);

    [Fact]
    public async Task A_gate_that_is_closed_on_purpose_opens_no_circuit()
    {
        await using var api = await Api.StartAsync(Script("write_disabled", 503));
        await using var services = Services(api, AddRecipe);
        using var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("studio");

        for (var order = 0; order < Throughput; order++)
        {
            using var refused = await http.PostAsync(orders, content: null);
            Assert.Equal(503, (int)refused.StatusCode);
        }

        using var healthy = await http.GetAsync(thing);
        Assert.Equal(200, (int)healthy.StatusCode);
        Assert.Equal(Throughput + 1, api.Requests);
    }

    [Fact]
    public async Task An_outage_opens_it()
    {
        await using var api = await Api.StartAsync(Script("unavailable", 503));
        await using var services = Services(api, AddRecipe);
        using var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("studio");

        await Assert.ThrowsAsync<BrokenCircuitException>(async () =>
        {
            for (var order = 0; order <= Throughput; order++)
            {
                using var failed = await http.PostAsync(orders, content: null);
            }
        });
        Assert.Equal(Throughput, api.Requests);
    }

    [Fact]
    public async Task The_handler_alone_repeats_what_is_refused_and_then_opens_the_circuit()
    {
        await using var api = await Api.StartAsync(Script("write_disabled", 503));
        await using var services = Services(
            api, static handler => handler.Configure(static options => options.Retry.Delay = TimeSpan.Zero));
        using var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("studio");

        await Assert.ThrowsAsync<BrokenCircuitException>(async () =>
        {
            for (var order = 0; order < Throughput; order++)
            {
                using var refused = await http.PostAsync(orders, content: null);
            }
        });
        await Assert.ThrowsAsync<BrokenCircuitException>(() => http.GetAsync(thing));
    }

    [Fact]
    public void The_page_has_the_recipe()
    {
        var page = File.ReadAllText(RepositoryRoot.Path("docs", "clients.md"));
        var source = File.ReadAllText(RepositoryRoot.Path("tests", "Studio.Errors.Clients.Tests", "StandardResilienceTests.cs"));
        var start = source.LastIndexOf("options.Retry.ShouldHandle =", StringComparison.Ordinal);
        var recipe = source[start..source.IndexOf("});", start, StringComparison.Ordinal)];
        Assert.NotEqual(-1, start);
        Assert.Contains(Plain(recipe), Plain(page), StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Concat(text.Where(static sign => !char.IsWhiteSpace(sign)));

    private static void AddRecipe(IHttpStandardResiliencePipelineBuilder handler) => handler.Configure(static options =>
    {
        options.Retry.ShouldHandle = attempt => advisor.ShouldRetryAsync(
            attempt.Outcome.Result, attempt.Outcome.Exception, attempt.Context.GetRequestMessage(), attempt.Context.CancellationToken);
        options.Retry.DelayGenerator = attempt => advisor.DelayAsync(
            attempt.Outcome.Result, attempt.AttemptNumber, attempt.Context.CancellationToken);
        options.CircuitBreaker.ShouldHandle = async outcome =>
            outcome.Outcome.Exception is TimeoutRejectedException
            || await advisor.IsTransientAsync(outcome.Outcome.Result, outcome.Outcome.Exception, outcome.Context.CancellationToken);
    });

    private static ServiceProvider Services(Api api, Action<IHttpStandardResiliencePipelineBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddHttpClient("studio", http => http.BaseAddress = api.Address).AddStandardResilienceHandler());
        return services.BuildServiceProvider();
    }

    private static Func<HttpContext, Task> Script(string code, int status) => context =>
    {
        if (context.Request.Method == "GET")
        {
            return context.Response.WriteAsJsonAsync(new Thing("one"));
        }

        context.Response.StatusCode = status;
        return context.Response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"for people","requestId":"req_1"}}""");
    };
}
