using Polly;
using Polly.Retry;
using Studio.Errors;
using Studio.Errors.Testing;

namespace Runtime.Tests;

/// <summary>The recipe of docs/clients.md for users of Polly.</summary>
public class PollyRecipeTests
{
    private static readonly ErrorRetryAdvisor advisor = new(ApiErrors.Catalog);

    private static readonly ResiliencePropertyKey<HttpRequestMessage?> requestKey = new("request");

    private static RetryStrategyOptions<HttpResponseMessage> Recipe() => new()
    {
        MaxRetryAttempts = 3,
        ShouldHandle = attempt => advisor.ShouldRetryAsync(
            attempt.Outcome.Result, attempt.Outcome.Exception, attempt.Context.Properties.GetValue(requestKey, null), attempt.Context.CancellationToken),
        DelayGenerator = attempt => advisor.DelayAsync(attempt.Outcome.Result, attempt.AttemptNumber, attempt.Context.CancellationToken),
    };

    [Theory]
    [InlineData(503, "unavailable", "GET", 4)]
    [InlineData(503, "write_disabled", "GET", 1)]
    [InlineData(503, "unavailable", "POST", 1)]
    [InlineData(429, "rate_limited", "GET", 4)]
    [InlineData(404, "not_found", "GET", 1)]
    public async Task Polly_retries_what_the_catalog_allows(int status, string code, string method, int attempts)
    {
        var time = new InstantTime();
        using var server = StubServer.Always(status, code, status == 429 ? "2" : null);
        using var invoker = new HttpMessageInvoker(server);
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(Recipe()).Build();
        var response = await pipeline.ExecuteAsync(async cancellation =>
        {
            using var request = new HttpRequestMessage(new(method), "http://server/");
            return await invoker.SendAsync(request, cancellation);
        });
        Assert.Equal(attempts, server.Attempts);
        Assert.Equal(StubServer.Envelope(code), await response.Content.ReadAsStringAsync());
        Assert.All(time.Waits, wait => Assert.True(wait >= TimeSpan.FromSeconds(status == 429 ? 2 : 0.01)));
    }

    /// <summary>Without an answer the advice hangs on the request, which the recipe finds in Polly's context.</summary>
    [Theory]
    [InlineData("GET", null, 4)]
    [InlineData("DELETE", null, 4)]
    [InlineData("POST", null, 1)]
    [InlineData("POST", "key", 4)]
    public async Task A_fault_without_an_answer_is_retried_where_it_may_happen_twice(string method, string? key, int attempts)
    {
        using var server = new StubServer(_ => throw new HttpRequestException("gone"));
        Assert.Equal(attempts, await SendAsync(server, method, key, knowsRequest: true));
    }

    [Fact]
    public async Task Without_the_request_a_fault_is_not_retried()
    {
        using var server = new StubServer(_ => throw new HttpRequestException("gone"));
        Assert.Equal(1, await SendAsync(server, "GET", key: null, knowsRequest: false));
    }

    [Fact]
    public async Task A_fault_of_another_kind_is_not_retried()
    {
        using var server = new StubServer(_ => throw new InvalidOperationException("a bug"));
        Assert.Equal(1, await SendAsync(server, "GET", key: null, knowsRequest: true));
    }

    [Fact]
    public void The_page_has_the_recipe()
    {
        var page = File.ReadAllText(RepositoryRoot.Path("docs", "clients.md"));
        var source = File.ReadAllText(RepositoryRoot.Path("tests", "Studio.Errors.Runtime.Tests", "Retry", "PollyRecipeTests.cs"));
        var start = source.IndexOf("MaxRetryAttempts =", StringComparison.Ordinal);
        var recipe = source[start..source.IndexOf("};", start, StringComparison.Ordinal)];
        Assert.Contains("ShouldHandle", recipe, StringComparison.Ordinal);
        Assert.Contains(Plain(recipe), Plain(page), StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Concat(text.Where(static sign => !char.IsWhiteSpace(sign)));

    private static async Task<int> SendAsync(StubServer server, string method, string? key, bool knowsRequest)
    {
        var time = new InstantTime();
        using var invoker = new HttpMessageInvoker(server);
        using var request = new HttpRequestMessage(new(method), "http://server/");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(Recipe()).Build();
        var context = ResilienceContextPool.Shared.Get();
        context.Properties.Set(requestKey, knowsRequest ? request : null);
        var outcome = await pipeline.ExecuteOutcomeAsync(
            async (context, _) =>
            {
                try
                {
                    return Outcome.FromResult(await invoker.SendAsync(request, context.CancellationToken));
                }
                catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException)
                {
                    return Outcome.FromException<HttpResponseMessage>(fault);
                }
            },
            context,
            state: 0);
        ResilienceContextPool.Shared.Return(context);
        Assert.NotNull(outcome.Exception);
        Assert.Equal(server.Attempts - 1, time.Waits.Count);
        Assert.All(time.Waits, wait => Assert.True(wait >= TimeSpan.FromMilliseconds(10)));
        return server.Attempts;
    }
}
