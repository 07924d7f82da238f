using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>What operators see.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly MeterListener meters = new();
    private readonly ConcurrentQueue<(string Instrument, Dictionary<string, object?> Tags)> measured = new();

    public TelemetryTests()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Studio.Errors" || instrument.Name == "http.server.request.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Keep(instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Keep(instrument, tags));
        meters.Start();
    }

    [Theory]
    [InlineData("/throw", "internal", "/throw", LogLevel.Error, "System.InvalidOperationException")]
    [InlineData("/throw/timeout", "unavailable", "/throw/timeout", LogLevel.Warning, "System.TimeoutException")]
    [InlineData("/own", "not_found", "/own", LogLevel.Debug, null)]
    [InlineData("/status/418", "invalid_request", "/status/{status:int}", LogLevel.Debug, null)]
    [InlineData("/nowhere", "not_found", "", LogLevel.Debug, null)]
    public async Task Error_is_counted_tagged_and_logged_once(string path, string code, string route, LogLevel level, string? type)
    {
        foreach (var environment in new[] { "Production", "Development" })
        {
            measured.Clear();
            await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, environment);
            var response = await RawHttpConnection.ExchangeAsync(application.Http1, $"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await application.StopAsync();
            var line = Assert.Single(application.Log.Ours, line => line.Id.Id is >= 1 and <= 3);
            Assert.Equal((level, code, response.Status), (line.Level, line.Values["Code"], line.Values["Status"]));
            Assert.Equal(response.Header("X-Request-Id"), line.Values["RequestId"]);
            Assert.Equal(path.StartsWith("/throw", StringComparison.Ordinal), line.Exception is not null);
            Assert.Contains(measured, count => count.Instrument == "studio.errors.answered" && Equals(count.Tags.GetValueOrDefault("error.code"), code) && Equals(count.Tags.GetValueOrDefault("http.route"), route));
            Assert.Contains(measured, duration => duration.Instrument == "http.server.request.duration" && Equals(duration.Tags.GetValueOrDefault("error.code"), code)
                && Equals(duration.Tags.GetValueOrDefault("error.type"), type));
        }
    }

    [Fact]
    public async Task No_label_and_no_line_holds_a_key_a_scope_a_path_or_a_message()
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production");
        measured.Clear();
        foreach (var (path, key) in new[]
        {
            ("/scoped/two", "a:read"), ("/scoped/own", "a:read b:write"), ("/challenge", "sk_private"), ("/own/text?text=private", "x"),
            ("/nowhere/private", "x"), ("/int?limit=private", "x"), ("/problem/409", "x"),
        })
        {
            await RawHttpConnection.ExchangeAsync(application.Http1, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nX-API-Key: {key}\r\n\r\n");
        }

        await application.StopAsync();
        string[] unwanted = ["a:read", "b:write", "d:other", "private", "whole number"];
        var labels = measured.SelectMany(measurement => measurement.Tags.Values)
            .Concat(application.Log.Ours.SelectMany(line => line.Values.Values.Append(line.Text))).Select(value => $"{value}").ToArray();
        Assert.Contains("insufficient_scope", labels);
        Assert.DoesNotContain(labels, label => unwanted.Any(word => label.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("/own", "not_found", "undeclared")]
    [InlineData("/problem/409", "invalid_request", "replaced")]
    public async Task Drift_is_counted_each_time_and_logged_once(string path, string code, string kind)
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production", _ => { }, app =>
        {
            app.MapGet("/own", IResult () => new ApiErrors.NotFound());
            app.MapGet("/problem/{status:int}", (int status) => Results.Problem("secret", statusCode: status));
        });
        measured.Clear();
        for (var round = 0; round < 3; round++)
        {
            await RawHttpConnection.ExchangeAsync(application.Http1, $"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        await application.StopAsync();

        // The listener hears the applications of other tests, too.
        var counted = measured.Where(measurement => measurement.Instrument == "studio.errors.drift" && Equals(measurement.Tags["kind"], kind)
            && $"{measurement.Tags["http.route"]}/".StartsWith($"/{path.Split('/')[1]}/", StringComparison.Ordinal));
        Assert.Equal([code, code, code], counted.Select(measurement => measurement.Tags["error.code"]));
        Assert.Single(application.Log.Ours, line => line.Id.Id is 8 or 9);
    }

    [Fact]
    public async Task Activity_of_the_request_names_code_and_id()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production");
        await RawHttpConnection.ExchangeAsync(application.Http1, "GET /own HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: traced\r\n\r\n");
        await application.StopAsync();
        Assert.Contains(ended, activity => Equals(activity.GetTagItem("error.code"), "not_found") && Equals(activity.GetTagItem("request.id"), "traced"));
    }

    [Fact]
    public async Task Client_that_goes_away_is_no_error()
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production");
        measured.Clear();
        for (var round = 0; round < 5; round++)
        {
            await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
            await connection.SendAsync("POST /raw HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf");
            connection.Reset();
        }

        await application.StopAsync();
        Assert.DoesNotContain(application.Log.Lines, line => line.Level > LogLevel.Information && line.Id.Id != 10);
        Assert.DoesNotContain(measured, count => count.Instrument == "studio.errors.answered" && Equals(count.Tags.GetValueOrDefault("error.code"), "internal") && Equals(count.Tags.GetValueOrDefault("http.route"), "/raw"));
    }

    public void Dispose() => meters.Dispose();

    private void Keep(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Enqueue((instrument.Name, tags.ToArray().GroupBy(tag => tag.Key).ToDictionary(group => group.Key, group => group.First().Value)));
}
