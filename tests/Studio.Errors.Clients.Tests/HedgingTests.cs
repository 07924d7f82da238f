using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Studio.Errors;

namespace Clients.Tests;

/// <summary>Why docs/clients.md says not to hedge: what the real handler sends, as it comes and with the advice of the catalog.</summary>
public sealed class HedgingTests
{
    private static readonly ErrorRetryAdvisor advisor = new(ApiErrors.Catalog);

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task A_write_that_a_gate_refuses_is_repeated_by_the_handler_alone(bool isAdvised, int requests) =>
        Assert.Equal(requests, (await SendAsync(isAdvised, HttpMethod.Post, Refuse("write_disabled"))).Requests);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_that_is_only_slow_is_sent_twice_whatever_is_advised(bool isAdvised)
    {
        var (requests, isSecondHere) = (0, new TaskCompletionSource());

        // The first is answered once the second is here: until then it is what a client calls slow.
        var sent = await SendAsync(isAdvised, HttpMethod.Post, async context =>
        {
            if (Interlocked.Increment(ref requests) == 1)
            {
                await isSecondHere.Task.WaitAsync(TimeSpan.FromSeconds(30));
            }

            isSecondHere.TrySetResult();
            await context.Response.WriteAsJsonAsync(new Thing("one"));
        }, patience: 50);

        Assert.Equal((2, 200), (sent.Requests, sent.Status));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_server_asks_to_wait_is_not_waited(bool isAdvised)
    {
        var started = Stopwatch.GetTimestamp();
        var sent = await SendAsync(isAdvised, HttpMethod.Get, context =>
        {
            context.Response.Headers.RetryAfter = "50";
            return Refuse("rate_limited", 429)(context);
        });
        Assert.Equal((2, 429), (sent.Requests, sent.Status));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(40));
    }

    private static Func<HttpContext, Task> Refuse(string code, int status = 503) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"for people","requestId":"req_1"}}""");
    };

    private static async Task<(int Requests, int Status)> SendAsync(
        bool isAdvised, HttpMethod method, Func<HttpContext, Task> script, int patience = Timeout.Infinite)
    {
        await using var api = await Api.StartAsync(script);
        var services = new ServiceCollection();
        services.AddHttpClient("studio", http => http.BaseAddress = api.Address).AddStandardHedgingHandler().Configure(options =>
        {
            options.Hedging.Delay = TimeSpan.FromMilliseconds(patience);
            if (isAdvised)
            {
                options.Hedging.ShouldHandle = attempt => advisor.ShouldRetryAsync(
                    attempt.Outcome.Result, attempt.Outcome.Exception, attempt.Context.GetRequestMessage(), attempt.Context.CancellationToken);
            }
        });
        await using var provider = services.BuildServiceProvider();
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("studio");
        using var request = new HttpRequestMessage(method, new Uri("orders", UriKind.Relative));
        using var response = await http.SendAsync(request);
        return (api.Requests, (int)response.StatusCode);
    }
}
