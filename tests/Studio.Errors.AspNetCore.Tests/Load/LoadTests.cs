using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Load;

/// <summary>
/// Mixed requests on many connections (<c>STUDIO_SOAK</c> of them), one in twenty cut by a reset: each answer is verified,
/// and what a client saw is in the log once.
/// </summary>
public sealed class LoadTests
{
    private const int Connections = 16;

    private static readonly (string Path, string? Code)[] Mix =
        [("/ok", null), ("/own", "not_found"), ("/nowhere", "not_found"), ("/int?limit=x", "invalid_request"), ("/problem/502", "bad_gateway"), ("/throw/timeout", "unavailable"), ("/scoped/one", "invalid_key")];

    [Fact]
    public async Task Every_answer_is_right_and_in_the_log_once()
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production");
        var seen = new ConcurrentDictionary<string, string>();
        var each = RunSize.Of("STUDIO_SOAK", 3200) / Connections;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => RunAsync(application, number, each, seen)));
        await application.StopAsync();
        var logged = application.Log.Ours.Where(line => line.Id.Id is >= 1 and <= 3).ToLookup(line => (string)line.Values["RequestId"]!, line => (string)line.Values["Code"]!);
        Assert.All(seen, answer => Assert.Equal([answer.Value], logged[answer.Key]));
        Assert.DoesNotContain(application.Log.Lines, line => line.Level >= LogLevel.Error);
    }

    private static async Task RunAsync(ApplicationUnderTest application, int number, int each, ConcurrentDictionary<string, string> seen)
    {
        var connection = await RawHttpConnection.OpenAsync(application.Http1);
        for (var round = 0; round < each; round++)
        {
            var (path, code) = Mix[(round + number) % Mix.Length];
            await connection.SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
            if (round % 20 == 19)
            {
                connection.Reset();
                connection = await RawHttpConnection.OpenAsync(application.Http1);
                continue;
            }

            var response = await connection.ReceiveAsync();
            Assert.NotNull(response);
            Verify(application, response, code, seen);
        }

        await connection.DisposeAsync();
    }

    private static void Verify(ApplicationUnderTest application, RawHttpResponse response, string? code, ConcurrentDictionary<string, string> seen)
    {
        if (code is null)
        {
            Assert.Equal("fine", response.Text);
            return;
        }

        EnvelopeAssert.Holds(response, application.Catalog, code);
        Assert.True(seen.TryAdd(response.Header("X-Request-Id")!, code), "An id came twice.");
    }
}
