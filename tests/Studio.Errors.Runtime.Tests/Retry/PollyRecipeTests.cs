using Polly;
using Polly.Retry;
using Studio.Errors;

namespace Runtime.Tests;

/// <summary>The recipe of docs/clients.md for users of Polly.</summary>
public class PollyRecipeTests
{
    private static readonly ApiErrorRetryAdvisor advisor = new(ApiErrors.Catalog);

    private static RetryStrategyOptions<HttpResponseMessage> Recipe() => new()
    {
        MaxRetryAttempts = 3,
        ShouldHandle = attempt => advisor.ShouldRetryAsync(attempt.Outcome.Result, attempt.Outcome.Exception, cancellationToken: attempt.Context.CancellationToken),
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
}
