using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Json;
using Studio.Errors;

namespace Runtime.Tests;

public class RetryHandlerTests
{
    private static readonly TimeSpan shortest = TimeSpan.FromMilliseconds(10);

    [Fact]
    public async Task An_answer_without_error_is_passed_on()
    {
        using var client = new Client(new(_ => StubServer.Answer(200, "hello")));
        Assert.Equal("hello", await (await client.SendAsync()).Content.ReadAsStringAsync());
        Assert.Equal(1, client.Server.Attempts);
    }

    [Fact]
    public async Task A_transient_fault_is_tried_again_until_it_is_over()
    {
        using var client = new Client(new(attempt => attempt < 3 ? StubServer.Answer(503, StubServer.Envelope("unavailable")) : StubServer.Answer(200, "ok")));
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync()).StatusCode);
        Assert.Equal(3, client.Server.Attempts);
        Assert.Equal(2, client.Time.Waits.Count);
    }

    [Theory]
    [InlineData("GET", null)]
    [InlineData("POST", null)]
    [InlineData("POST", "key")]
    public async Task A_deliberate_gate_is_asked_exactly_once(string method, string? key)
    {
        using var client = new Client(StubServer.Always(503, "write_disabled"));
        await client.SendAsync(new(method), key: key);
        Assert.Equal(1, client.Server.Attempts);
        Assert.Empty(client.Time.Waits);
    }

    [Fact]
    public async Task The_same_code_is_tried_again_where_its_catalog_allows_it()
    {
        using var client = new Client(StubServer.Always(503, "write_disabled"), LenientErrors.Catalog);
        await client.SendAsync();
        Assert.Equal(4, client.Server.Attempts);
    }

    /// <summary>Without a body there is no code: of two that share a status, the class's advice.</summary>
    [Theory]
    [InlineData(503, 4, RetryAdvice.Backoff)]
    [InlineData(429, 4, RetryAdvice.RetryAfter)]
    [InlineData(404, 1, RetryAdvice.Never)]
    public async Task An_answer_to_HEAD_is_decided_by_its_status_class(int status, int attempts, RetryAdvice advice)
    {
        using var client = new Client(new(_ => StubServer.Answer(status, "")));
        var response = await client.SendAsync(HttpMethod.Head);
        Assert.Equal(attempts, client.Server.Attempts);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => response.ThrowIfApiErrorAsync());
        Assert.Equal((ApiErrorCode.Unknown, null, advice), (error.Code, error.RawCode, error.Retry));
        Assert.Equal("req_header", error.RequestId);
    }

    [Fact]
    public async Task The_last_answer_is_given_back_readable_and_the_others_are_disposed()
    {
        using var client = new Client(StubServer.Always(503, "unavailable"));
        var response = await client.SendAsync();
        Assert.Equal(StubServer.Envelope("unavailable"), await response.Content.ReadAsStringAsync());
        Assert.Same(response, client.Server.Answers[^1]);
        foreach (var earlier in client.Server.Answers.SkipLast(1))
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => earlier.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Ten_thousand_calls_to_a_dead_server_stay_within_the_budget()
    {
        using var client = new Client(StubServer.Always(503, "unavailable"), options: time => new() { Time = time, BudgetCapacity = 20, BudgetRefillPerSecond = 1 });
        var started = client.Time.GetTimestamp();
        for (var call = 0; call < 10_000; call++)
        {
            (await client.SendAsync()).Dispose();
        }

        var refills = client.Time.GetElapsedTime(started).TotalSeconds;
        Assert.InRange(client.Server.Attempts, 10_000 + 20, 10_000 + 20 + refills + 1);
    }

    [Fact]
    public async Task The_budget_is_full_again_after_a_while()
    {
        using var client = new Client(StubServer.Always(503, "unavailable"), options: time => new() { Time = time, BudgetCapacity = 2, BudgetRefillPerSecond = 0.001 });
        await client.SendAsync();
        await client.SendAsync();
        Assert.Equal(4, client.Server.Attempts);
        client.Time.Advance(TimeSpan.FromHours(1));
        await client.SendAsync();
        Assert.Equal(7, client.Server.Attempts);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("7", 7)]
    [InlineData(" 7 ", 7)]
    [InlineData("Tue, 06 May 2031 07:08:14 GMT", 5)]
    public async Task Throttling_is_never_answered_before_its_time(string retryAfter, int seconds)
    {
        using var client = new Client(StubServer.Always(429, "rate_limited", retryAfter), options: time => new() { Time = time, MaxAttempts = 2 });
        await client.SendAsync();
        Assert.Equal(2, client.Server.Attempts);
        Assert.InRange(Assert.Single(client.Time.Waits), TimeSpan.FromSeconds(seconds) + shortest, TimeSpan.FromSeconds(seconds + 1));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("Tue, 06 May 2003 07:08:14 GMT")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Without_a_time_throttling_still_waits(string? retryAfter)
    {
        using var client = new Client(StubServer.Always(429, "rate_limited", retryAfter), options: time => new() { Time = time, MaxAttempts = 2 });
        await client.SendAsync();
        Assert.Equal(2, client.Server.Attempts);
        Assert.InRange(Assert.Single(client.Time.Waits), shortest, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("61")]
    [InlineData("99999999")]
    [InlineData("99999999999999999999999")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_longer_wait_than_allowed_is_not_cut_short_but_given_up(string retryAfter)
    {
        using var client = new Client(StubServer.Always(429, "rate_limited", retryAfter));
        await client.SendAsync();
        Assert.Equal(1, client.Server.Attempts);
    }

    [Fact]
    public async Task A_transient_fault_is_not_tried_again_before_the_time_the_server_names()
    {
        using var client = new Client(StubServer.Always(503, "unavailable", "3"), options: time => new() { Time = time, MaxAttempts = 2 });
        await client.SendAsync();
        Assert.True(Assert.Single(client.Time.Waits) > TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(503, "unavailable")]
    [InlineData(429, "rate_limited")]
    public async Task No_two_of_a_hundred_waits_are_equal_and_none_is_too_short(int status, string code)
    {
        using var client = new Client(StubServer.Always(status, code, status == 429 ? "1" : null), options: time => new() { Time = time, MaxAttempts = 101, BudgetCapacity = 200, MaxTotal = TimeSpan.FromDays(1), Random = new(7) });
        await client.SendAsync();
        Assert.Equal(100, client.Time.Waits.Distinct().Count());
        Assert.All(client.Time.Waits, wait => Assert.True(wait >= shortest));
        Assert.All(client.Time.Waits, wait => Assert.True(wait <= TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Throttled_without_a_time_each_wait_is_in_the_upper_half_of_the_growing_cap()
    {
        using var client = new Client(StubServer.Always(429, "rate_limited"), options: time => new() { Time = time, MaxAttempts = 13, BudgetCapacity = 200, MaxTotal = TimeSpan.FromDays(1), Random = new(7), BaseDelay = TimeSpan.FromMilliseconds(100), MaxDelay = TimeSpan.FromSeconds(20) });
        await client.SendAsync();
        var caps = Enumerable.Range(0, 12).Select(static doubled => TimeSpan.FromMilliseconds(Math.Min(100 * Math.Pow(2, doubled), 20_000))).ToList();
        Assert.Equal(caps.Count, client.Time.Waits.Count);
        Assert.All(client.Time.Waits.Zip(caps), static pair => Assert.InRange(pair.First, pair.Second / 2, pair.Second));
    }

    [Fact]
    public async Task The_time_of_all_attempts_has_an_end()
    {
        using var client = new Client(StubServer.Always(429, "rate_limited", "10"), options: time => new() { Time = time, MaxAttempts = 100, MaxTotal = TimeSpan.FromSeconds(25) });
        await client.SendAsync();
        Assert.Equal(3, client.Server.Attempts);
    }

    [Fact]
    public async Task A_content_that_can_be_sent_again_arrives_whole_each_time()
    {
        using var client = new Client(StubServer.Always(503, "unavailable"));
        await client.SendAsync(HttpMethod.Put, JsonContent.Create("a body"));
        Assert.Equal(Enumerable.Repeat("\"a body\"", 4), client.Server.Bodies);
    }

    [Fact]
    public async Task A_content_that_can_be_sent_once_is_sent_once()
    {
        using var client = new Client(StubServer.Always(503, "unavailable"));
        using var once = new StreamContent(new MemoryStream([1, 2, 3]));
        using var parts = new MultipartFormDataContent { { new StringContent("a"), "a" }, { once, "b" } };
        await client.SendAsync(HttpMethod.Put, once);
        await client.SendAsync(HttpMethod.Put, parts);
        Assert.Equal(2, client.Server.Attempts);
    }

    [Fact]
    public async Task A_fault_on_the_way_is_tried_again_only_where_it_may_happen_twice()
    {
        using var client = new Client(new(_ => throw new HttpRequestException("gone")));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync());
        Assert.Equal(4, client.Server.Attempts);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(HttpMethod.Post));
        Assert.Equal(5, client.Server.Attempts);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_at_once()
    {
        using var client = new Client(StubServer.Always(503, "unavailable"), time: new() { IsFrozen = true });
        using var cancellation = new CancellationTokenSource();
        var sending = client.SendAsync(cancellation: cancellation.Token);
        Assert.Single(client.Time.Waits);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(1, client.Server.Attempts);
    }

    [Fact]
    public async Task Every_attempt_is_seen_as_an_activity_and_a_count()
    {
        var activities = new List<Activity>();
        using var parent = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Studio.Errors.Client",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == parent.TraceId)
                {
                    activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        long counted = 0;
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Name == "studio.errors.client.attempts")
                {
                    meters.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref counted, count));
        meters.Start();
        using var client = new Client(StubServer.Always(503, "unavailable"), options: time => new() { Time = time, MaxAttempts = 2 });
        await client.SendAsync();
        Assert.Equal(["Transient", "AttemptsSpent"], activities.Select(activity => activity.GetTagItem("studio.errors.retry.reason")));
        Assert.All(activities, static activity => Assert.Equal("unavailable", activity.GetTagItem("error.code")));
        Assert.True(counted >= 2);
    }

    /// <summary>A fixed window of one minute, as most rate limits have it, is waited for; an hour isn't.</summary>
    [Theory]
    [InlineData("60", 2)]
    [InlineData("61", 1)]
    [InlineData("3600", 1)]
    public async Task The_window_of_a_usual_rate_limit_is_waited_for(string retryAfter, int attempts)
    {
        using var client = new Client(StubServer.Always(429, "rate_limited", retryAfter));
        await client.SendAsync();
        Assert.Equal(attempts, client.Server.Attempts);
        Assert.All(client.Time.Waits.Where(static wait => wait != TimeSpan.FromSeconds(5)), static wait => Assert.True(wait >= TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData(503, "unavailable", true)]
    [InlineData(503, "a_code_of_tomorrow", true)]
    [InlineData(429, "rate_limited", true)]
    [InlineData(503, "write_disabled", false)]
    [InlineData(404, "not_found", false)]
    [InlineData(200, "", false)]
    public async Task A_circuit_breaker_counts_what_is_transient_whatever_the_method(int status, string code, bool isTransient)
    {
        using var response = StubServer.Answer(status, StubServer.Envelope(code));
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://server/");
        response.RequestMessage = request;
        Assert.Equal(isTransient, await new ErrorRetryAdvisor(ApiErrors.Catalog).IsTransientAsync(response));
    }

    [Fact]
    public async Task A_circuit_breaker_counts_exceptions_of_the_network_alone()
    {
        var advisor = new ErrorRetryAdvisor(ApiErrors.Catalog);
        Assert.True(await advisor.IsTransientAsync(null, new HttpRequestException("gone")));
        Assert.False(await advisor.IsTransientAsync(null, new InvalidOperationException("a bug")));
        Assert.False(await advisor.IsTransientAsync(null));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorRetryHandler(ApiErrors.Catalog, new() { MaxRetryAfter = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorRetryBudget(new() { BudgetCapacity = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorRetryHandler(ApiErrors.Catalog, new() { MaxAttempts = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorRetryHandler(ApiErrors.Catalog, new() { BaseDelay = TimeSpan.FromMilliseconds(9) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorRetryHandler(ApiErrors.Catalog, new() { MaxDelay = TimeSpan.FromMilliseconds(100) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorRetryHandler(ApiErrors.Catalog, new() { BudgetCapacity = -1 }));
        Assert.Throws<ArgumentNullException>(() => new ErrorRetryHandler(null!));
    }
}
