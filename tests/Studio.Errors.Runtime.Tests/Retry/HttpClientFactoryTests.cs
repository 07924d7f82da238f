using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Studio.Errors;

namespace Runtime.Tests;

/// <summary>The generated <c>AddApiErrors</c> on the clients of a factory.</summary>
public sealed class HttpClientFactoryTests
{
    private const string Name = "studio";
    private static readonly Uri things = new("things", UriKind.Relative);

    [Theory]
    [InlineData(503, "unavailable", ApiErrorCode.Unavailable, 4)]
    [InlineData(503, "write_disabled", ApiErrorCode.WriteDisabled, 1)]
    [InlineData(503, "maintenance_of_tomorrow", ApiErrorCode.Unknown, 4)]
    [InlineData(404, "not_found", ApiErrorCode.NotFound, 1)]
    [InlineData(429, "rate_limited", ApiErrorCode.RateLimited, 4)]
    public async Task An_error_is_retried_by_its_code_and_thrown_by_its_type(int status, string code, ApiErrorCode expected, int attempts)
    {
        await using var client = new FactoryClient(StubServer.Always(status, code, status == 429 ? "1" : null));
        using var http = client.Create();

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => http.GetFromJsonAsync<string>(things));

        Assert.Equal((expected, code, status, "req_1"), (error.Code, error.RawCode, error.Status, error.RequestId));
        Assert.Equal(attempts, client.Server.Attempts);
    }

    [Fact]
    public async Task A_success_passes()
    {
        await using var client = new FactoryClient(new(_ => StubServer.Answer(200, "\"done\"")));
        using var http = client.Create();
        Assert.Equal("done", await http.GetFromJsonAsync<string>(things));
    }

    [Fact]
    public async Task Who_reads_errors_himself_gets_the_response()
    {
        await using var client = new FactoryClient(StubServer.Always(503, "unavailable"), static options => options.ThrowErrors = false);
        using var http = client.Create();

        using var response = await http.GetAsync(things);

        Assert.Equal(4, client.Server.Attempts);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync());
        Assert.Equal(ApiErrorCode.Unavailable, error.Code);
    }

    [Fact]
    public async Task Options_are_named_by_the_client_and_bound_from_configuration()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Studio:MaxAttempts", "2"), new("Studio:BaseDelay", "00:00:03")])
            .Build();
        await using var client = new FactoryClient(
            StubServer.Always(503, "unavailable"),
            services: services => services.Configure<ErrorClientOptions>(Name, configuration.GetSection("Studio")));
        using var http = client.Create();

        await Assert.ThrowsAsync<ApiErrorException>(() => http.GetStringAsync(things));

        Assert.Equal(2, client.Server.Attempts);
        Assert.Equal(4, client.Options("another").MaxAttempts);
        Assert.Equal(TimeSpan.FromSeconds(3), client.Options(Name).BaseDelay);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.03)]
    public async Task The_budget_outlives_the_handlers_that_the_factory_replaces(double refill)
    {
        const int Generations = 10;
        const int Budget = 5;
        await using var client = new FactoryClient(
            StubServer.Always(503, "unavailable"), options => (options.BudgetCapacity, options.BudgetRefillPerSecond) = (Budget, refill));
        var started = client.Time.GetTimestamp();

        for (var generation = 0; generation < Generations; generation++)
        {
            using var http = new HttpClient(client.NewHandler()) { BaseAddress = new("http://server/") };
            await Assert.ThrowsAsync<ApiErrorException>(() => http.GetStringAsync(things));
        }

        var refilled = (int)(client.Time.GetElapsedTime(started).TotalSeconds * refill);
        Assert.InRange(refilled, 0, 2 * Generations);
        Assert.InRange(client.Server.Attempts, Generations + Budget, Generations + Budget + refilled);
    }

    [Fact]
    public async Task Two_clients_have_two_budgets()
    {
        await using var client = new FactoryClient(
            StubServer.Always(503, "unavailable"),
            static options => (options.BudgetCapacity, options.BudgetRefillPerSecond) = (1, 0),
            services => services.AddHttpClient("other").AddApiErrors());
        await using var provider = client.Services;

        Assert.NotSame(
            provider.GetRequiredKeyedService<ErrorRetryBudget>(Name), provider.GetRequiredKeyedService<ErrorRetryBudget>("other"));
        Assert.True(provider.GetRequiredKeyedService<ErrorRetryBudget>(Name).TryTake());
        Assert.False(provider.GetRequiredKeyedService<ErrorRetryBudget>(Name).TryTake());
        Assert.True(provider.GetRequiredKeyedService<ErrorRetryBudget>("other").TryTake());
    }

    [Fact]
    public void A_client_treats_errors_once()
    {
        var builder = new ServiceCollection().AddHttpClient(Name).AddApiErrors();
        var refusal = Assert.Throws<InvalidOperationException>(() => builder.AddApiErrors());
        Assert.Contains($"'{Name}' already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_retry_is_a_line_in_the_log()
    {
        await using var client = new FactoryClient(
            StubServer.Always(503, "unavailable"), static options => options.MaxAttempts = 3);
        using var http = client.Create();

        await Assert.ThrowsAsync<ApiErrorException>(() => http.GetStringAsync(things));

        var lines = client.Log.Lines.Where(static line => line.Category == "Studio.Errors.Client").ToList();
        Assert.All(lines, static line => Assert.Equal(LogLevel.Warning, line.Level));
        Assert.Equal(
            client.Time.Waits.Where(static wait => wait < TimeSpan.FromSeconds(2)).Take(2).Select((wait, index) =>
                $"Client studio: attempt {index + 1} failed with 503 unavailable, request req_1; sending again in {(long)wait.TotalMilliseconds} ms"),
            lines.Select(static line => line.Line));
    }

    [Fact]
    public async Task Nothing_that_a_server_wrote_begins_a_line_of_the_log()
    {
        const string Forged = """{"error":{"code":"a\r\ncrit: forged","message":"b\r\n","requestId":"c\r\ncrit: forged\u001b[31m"}}""";
        await using var client = new FactoryClient(new(_ => StubServer.Answer(503, Forged)));
        using var http = client.Create();

        await Assert.ThrowsAsync<ApiErrorException>(() => http.GetStringAsync(things));

        Assert.NotEmpty(client.Log.Lines);
        Assert.All(client.Log.Lines, static line => Assert.DoesNotContain(line.Line, char.IsControl));
    }

    [Fact]
    public async Task A_request_without_a_response_is_logged_and_thrown_as_it_came()
    {
        await using var client = new FactoryClient(new(_ => throw new HttpRequestException("the secret of the proxy")));
        using var http = client.Create();

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(things));

        var lines = client.Log.Lines.Where(static line => line.Category == "Studio.Errors.Client").Select(static line => line.Line).ToList();
        Assert.Equal(3, lines.Count);
        Assert.All(lines, static line => Assert.Contains("got no response (HttpRequestException)", line, StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
    }

    /// <summary>A client of a factory, in front of a server in memory and with a clock that does not wait.</summary>
    private sealed class FactoryClient : IAsyncDisposable
    {
        public FactoryClient(StubServer server, Action<ErrorClientOptions>? configure = null, Action<IServiceCollection>? services = null)
        {
            Server = server;
            var all = new ServiceCollection().AddLogging(logging => logging.AddProvider(Log));
            all.AddHttpClient(Name, static http => http.BaseAddress = new("http://server/"))
                .ConfigurePrimaryHttpMessageHandler(() => server)
                .AddApiErrors(options =>
                {
                    options.Time = Time;
                    configure?.Invoke(options);
                });
            services?.Invoke(all);
            Services = all.BuildServiceProvider();
        }

        public StubServer Server { get; }

        public InstantTime Time { get; } = new();

        public CollectedLog Log { get; } = new();

        public ServiceProvider Services { get; }

        public HttpClient Create() => Services.GetRequiredService<IHttpClientFactory>().CreateClient(Name);

        public ErrorClientOptions Options(string name) => Services.GetRequiredService<IOptionsMonitor<ErrorClientOptions>>().Get(name);

        /// <summary>The handlers as the factory makes them anew when their lifetime is over.</summary>
        public HttpMessageHandler NewHandler()
        {
            var builder = Services.GetRequiredService<HttpMessageHandlerBuilder>();
            builder.Name = Name;
            foreach (var build in Services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(Name).HttpMessageHandlerBuilderActions)
            {
                build(builder);
            }

            return builder.Build();
        }

        public ValueTask DisposeAsync() => Services.DisposeAsync();
    }
}
