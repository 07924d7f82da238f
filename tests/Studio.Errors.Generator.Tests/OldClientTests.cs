using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.Generator.Tests;

/// <summary>A client compiled from yesterday's catalog runs on against a server of today's: two catalogs, two assemblies, a socket.</summary>
public sealed class OldClientTests : IAsyncLifetime
{
    private static readonly Program client = Program.Of(Generation.Run(new Project { IsServer = false }));

    private static readonly Program server = Program.Of(Generation.Run(new Project().WithCatalog(Catalogs.Small.Replace("\"errors\": {", """
        "errors": {
          "brewing": { "status": 418, "retry": "backoff", "message": "tea" },
          "paused": { "status": 503, "retry": "never", "message": "paused until {day}", "fields": { "day": { "type": "string", "default": "Monday" } } },
          "slow_down": { "status": 429, "retry": "retryAfter", "message": "slow down" },
        """, StringComparison.Ordinal))));

    private readonly ConcurrentDictionary<string, int> requests = [];
    private readonly WebApplication api;

    public OldClientTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        api = builder.Build();
        api.MapGet("/{code}", (string code) =>
        {
            requests.AddOrUpdate(code, 1, (_, count) => count + 1);
            object[] arguments = code == "SlowDown" ? [TimeSpan.FromSeconds(1)] : [];
            return (IResult)server.Create($"App.ApiErrors+{code}", arguments);
        });
    }

    public Task InitializeAsync() => api.StartAsync();

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Theory]
    [InlineData("Wrong", "Wrong", "wrong", RetryAdvice.Never, 1)]
    [InlineData("Brewing", "Unknown", "brewing", RetryAdvice.Never, 1)]
    [InlineData("Paused", "Unknown", "paused", RetryAdvice.Backoff, 2)]
    [InlineData("SlowDown", "Unknown", "slow_down", RetryAdvice.RetryAfter, 1)]
    public async Task A_code_it_does_not_know_is_handled_and_advised_by_its_status_class(string answered, string code, string raw, RetryAdvice retry, int attempts)
    {
        // One attempt more where it is allowed; the server's one second is more than this client waits.
        var options = new ErrorRetryOptions { MaxAttempts = 2, BaseDelay = TimeSpan.FromMilliseconds(10), MaxDelay = TimeSpan.FromMilliseconds(20), MaxRetryAfter = TimeSpan.FromMilliseconds(20) };
        using var http = new HttpClient(new ErrorRetryHandler(client.Catalog("App.ApiErrors"), options, new SocketsHttpHandler()));
        using var response = await http.GetAsync(new Uri(new Uri(api.Urls.Single()), answered));
        var thrown = await Assert.ThrowsAnyAsync<ErrorResponseException>(
            () => (Task)client.Call("App.ApiErrorException", "ThrowIfErrorAsync", response, CancellationToken.None)!);
        Assert.Equal(code, $"{thrown.GetType().GetProperty("Code")!.GetValue(thrown)}");
        Assert.Equal((raw, retry, response.StatusCode), (thrown.RawCode, thrown.Retry, (HttpStatusCode)thrown.Status));
        Assert.Equal(Assert.Single(response.Headers.GetValues("X-Request-Id")), thrown.RequestId);
        Assert.Equal(attempts, requests[answered]);
        Assert.Equal(raw == "paused" ? "Monday" : null, thrown.Response.Text("day"));
    }
}
