using System.Net.Http.Headers;
using System.Text;

namespace StudioApi.Tests;

/// <summary>
/// Every endpoint answers every error that it declares, once and for real. An endpoint or a declared error that is added without a
/// request here is a failure that names it.
/// </summary>
public sealed class EveryDeclaredErrorTests
{
    private const string Owner = "sk_live_demo_owner";
    private const string Unknown = "sk_live_nobody";
    private const string Scopeless = WatchedApi.Scopeless;

    private static readonly (string Key, string Request, string Body, string Code)[] usual =
    [
        (Unknown, "GET /v1/key", "", "invalid_key"),
        (Owner, "GET /v1/studios?limit=0", "", "invalid_request"),
        (Scopeless, "GET /v1/studios", "", "insufficient_scope"),
        (Owner, "POST /v1/studios", """{"name":""}""", "invalid_request"),
        (Scopeless, "POST /v1/studios", """{"name":"a"}""", "insufficient_scope"),
        (Owner, "GET /v1/studios/std_nowhere", "", "not_found"),
        (Scopeless, "GET /v1/studios/std_demo_main", "", "insufficient_scope"),
        (Owner, "GET /v1/studios/std_nowhere/streams", "", "not_found"),
        (Scopeless, "GET /v1/studios/std_demo_main/streams", "", "insufficient_scope"),
        (Owner, "GET /v1/studios/std_demo_main/streams/str_nowhere", "", "not_found"),
        (Scopeless, "GET /v1/studios/std_demo_main/streams/str_demo_finale", "", "insufficient_scope"),
        (Owner, "POST /v1/studios/std_demo_main/go-live", "", "write_disabled"),
        (Owner, "POST /v1/studios/std_demo_main/go-offline", "", "write_disabled"),
        (Scopeless, "POST /v1/studios/std_demo_main/go-live", "", "insufficient_scope"),
        (Scopeless, "POST /v1/studios/std_demo_main/go-offline", "", "insufficient_scope"),
    ];

    private static readonly (string Key, string Request, string Body, string Code)[] withAnIngestThatAnswersNonsense =
    [
        (Owner, "POST /v1/studios/std_demo_main/go-live", "", "bad_gateway"),
        (Owner, "POST /v1/studios/std_demo_main/go-offline", "", "bad_gateway"),
        (Owner, "POST /v1/studios/std_nowhere/go-live", "", "not_found"),
        (Owner, "POST /v1/studios/std_nowhere/go-offline", "", "not_found"),
    ];

    private static readonly (string Key, string Request, string Body, string Code)[] withoutAnIngest =
    [
        (Owner, "POST /v1/studios/std_demo_main/go-live", "", "unavailable"),
        (Owner, "POST /v1/studios/std_demo_main/go-offline", "", "unavailable"),
    ];

    [Fact]
    public async Task Every_endpoint_answers_every_error_that_it_declares()
    {
        var coverage = new ErrorCoverage();
        await using var nonsense = new Upstream(418, "{}");
        await ProvokeAsync(coverage, usual);
        await ProvokeAsync(coverage, withAnIngestThatAnswersNonsense, ("Studio:Writes", "Enabled"), ("Studio:Ingest:BaseUrl", nonsense.Address));
        await ProvokeAsync(coverage, withoutAnIngest, ("Studio:Writes", "Enabled"), ("Studio:Ingest:BaseUrl", "http://127.0.0.1:1"));
        coverage.ShouldCoverEveryDeclaredCode();

        // No error was answered without being declared, and each request was counted once.
        var rows = coverage.Report().Rows;
        Assert.DoesNotContain(rows, static row => row.Origin == ErrorOrigin.Undeclared);
        Assert.Equal(usual.Length + withAnIngestThatAnswersNonsense.Length + withoutAnIngest.Length, rows.Sum(static row => row.Seen));
        Assert.All(rows, static row => Assert.Equal(1, row.Seen));
    }

    private static async Task ProvokeAsync(
        ErrorCoverage coverage, (string Key, string Request, string Body, string Code)[] requests, params (string Name, string Value)[] settings)
    {
        await using var api = new WatchedApi(coverage, settings);
        using var client = api.Start();
        foreach (var (key, line, body, code) in requests)
        {
            var words = line.Split(' ');
            using var request = new HttpRequestMessage(new HttpMethod(words[0]), new Uri(words[1], UriKind.Relative));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            request.Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await client.SendAsync(request);
            await response.ShouldBeErrorAsync(ApiErrors.Catalog, code);
        }
    }
}
