using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using ParcelApi;

namespace Harbour;

/// <summary>The sample that had promised problem details: bytes, headers, refusals, and what other clients read of them.</summary>
public sealed class ParcelTests(ParcelTests.RunningParcels parcels) : IClassFixture<ParcelTests.RunningParcels>
{
    private const string North = "Sender-Depot: depot:north";

    [Theory]
    [InlineData("GET /parcels/9", 404, "PARCEL_NOT_FOUND", "Not Found", "there is no such parcel", "")]
    [InlineData("GET /nowhere", 404, "PARCEL_NOT_FOUND", "Not Found", "there is no such parcel", "")]
    [InlineData("GET /parcels/2", 429, "BELT_FULL", "Too Many Requests", "the belt is full", "")]
    [InlineData("GET /parcels/3", 500, "DEPOT_FLOODED", "Internal Server Error", "the depot is flooded", "")]
    [InlineData("POST /parcels?grams=1", 401, "SENDER_UNKNOWN", "Unauthorized", "say who sends it", "")]
    [InlineData("POST /parcels?grams=many", 400, "LABEL_UNREADABLE", "Label unreadable", "the label can't be read: grams must be a whole number from -2147483648 to 2147483647", "", North)]
    [InlineData("POST /parcels?grams=40000", 422, "PARCEL_TOO_HEAVY", "Unprocessable Content", "40000 g are more than 30000 g", ",\"grams\":40000,\"limit\":30000,\"carrier\":\"a \\\"strong\\\" one\"", North)]
    [InlineData("POST /parcels?grams=90000", 422, "PARCEL_TOO_HEAVY", "Unprocessable Content", "90000 g are more than 30000 g", ",\"grams\":90000,\"limit\":30000", North)]
    [InlineData("POST /parcels?grams=1", 403, "DEPOT_CLOSED_TO_SENDER", "Forbidden", "the sender may not use depot:north", ",\"depot\":\"depot:north\"", "Sender-Depot: depot:south")]
    [InlineData("BAD\u0001 /parcels/1", 400, "LABEL_UNREADABLE", "Label unreadable", "the label can't be read: it is smudged", "")]
    public async Task Answers(string line, int status, string code, string title, string message, string fields, params string[] headers)
    {
        var answer = await SendAsync(line, headers);
        var id = answer.Header("Request-Id");
        Assert.Equal(
            $$"""{"type":"https://parcels.example/problems/{{code}}","title":"{{title}}","status":{{status}},"detail":"{{message}}","code":"{{code}}","requestId":"{{id}}"{{fields}}}""",
            answer.Text);
        Assert.Equal((status, "application/problem+json", null), (answer.Status, answer.Header("Content-Type"), answer.Header("X-Request-Id")));
        Assert.Matches("^pcl-[0-9a-f]{16}$", id);
        Assert.Equal(code == "BELT_FULL" ? "30" : null, answer.Header("Retry-After"));
    }

    [Theory]
    [InlineData("Request-Id: mine/1", "mine/1")]
    [InlineData("X-Request-Id: mine/1", null)]
    [InlineData("Request-Id: sk_live_1", null)]
    public async Task The_id_has_a_header_of_its_own(string header, string? echoed)
    {
        foreach (var line in new[] { "GET /parcels/1", "GET /parcels/9", "HEAD /parcels/9" })
        {
            var id = (await SendAsync(line, header)).Header("Request-Id");
            Assert.True(echoed is null ? id!.StartsWith("pcl-", StringComparison.Ordinal) : id == echoed);
        }
    }

    [Fact]
    public async Task Clients_of_the_framework_read_it()
    {
        using var client = new HttpClient { BaseAddress = parcels.Address };
        client.DefaultRequestHeaders.Add("Sender-Depot", "depot:north");
        using var response = await client.PostAsync(new Uri("/parcels?grams=40000", UriKind.Relative), content: null);
        var problem = (await response.Content.ReadFromJsonAsync<ProblemDetails>())!;
        Assert.Equal((422, "Unprocessable Content", "40000 g are more than 30000 g"), (problem.Status, problem.Title, problem.Detail));
        Assert.Equal("https://parcels.example/problems/PARCEL_TOO_HEAVY", problem.Type);
        Assert.Equal(("PARCEL_TOO_HEAVY", 40000), (((JsonElement)problem.Extensions["code"]!).GetString(), ((JsonElement)problem.Extensions["grams"]!).GetInt32()));
        Assert.Equal("PARCEL_TOO_HEAVY", ParcelErrorMapper.FromProblemDetails(problem).Code);
        problem.Extensions.Remove("code");
        Assert.Equal("PARCEL_TOO_HEAVY", ParcelErrorMapper.FromProblemDetails(problem).Code);
        problem.Extensions.Remove("grams");
        Assert.Equal("LABEL_UNREADABLE", ParcelErrorMapper.FromProblemDetails(problem).Code);
    }

    [Fact]
    public async Task The_generated_client_reads_it()
    {
        using var client = new HttpClient { BaseAddress = parcels.Address };
        client.DefaultRequestHeaders.Add("Sender-Depot", "depot:north");
        using var response = await client.PostAsync(new Uri("/parcels?grams=40000", UriKind.Relative), content: null);
        var error = await Assert.ThrowsAsync<ParcelErrorException>(() => response.ThrowIfParcelErrorAsync());
        Assert.Equal((ParcelErrorCode.ParcelTooHeavy, "PARCEL_TOO_HEAVY", 40000L, 30000L), (error.Code, error.RawCode, error.Grams, error.Limit));
        Assert.Equal(response.Headers.GetValues("Request-Id").Single(), error.RequestId);
        Assert.Equal(ParcelErrorCode.ParcelTooHeavy, ParcelErrorMapper.ReadCode(await response.Content.ReadAsByteArrayAsync()));
        Assert.Equal("PARCEL_TOO_HEAVY", ParcelErrorCode.ParcelTooHeavy.ToCode());
    }

    [Fact]
    public async Task An_error_is_asked_for_as_the_wire_spells_it()
    {
        Assert.Equal(422, (await SendAsync("POST /parcels?grams=1", "Prefer: error=PARCEL_TOO_HEAVY", North)).Status);
        Assert.Equal(201, (await SendAsync("POST /parcels?grams=1", "Prefer: error=parcel_too_heavy", North)).Status);
    }

    [Fact]
    public async Task The_page_of_a_key_is_that_of_its_code()
    {
        using var client = new HttpClient { BaseAddress = parcels.Address };
        Assert.Contains("PARCEL_TOO_HEAVY", await client.GetStringAsync(new Uri("/problems/parcel_too_heavy", UriKind.Relative)), StringComparison.Ordinal);
        using var unknown = await client.GetAsync(new Uri("/problems/parcel", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private Task<RawHttpResponse> SendAsync(string line, params string[] headers) => RawHttpConnection.ExchangeLastAsync(
        parcels.Address, string.Join("\r\n", [$"{line} HTTP/1.1", "Host: localhost", "Connection: close", "Content-Length: 0", .. headers, "", ""]));

    /// <summary>The sample on a free port.</summary>
    public sealed class RunningParcels : IAsyncLifetime
    {
        private readonly WebApplication app = Parcels.Create(["--environment=Development"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        });

        /// <summary>Where it listens.</summary>
        public Uri Address => new(app.Urls.First());

        /// <inheritdoc/>
        public Task InitializeAsync() => app.StartAsync();

        /// <inheritdoc/>
        public async Task DisposeAsync() => await app.DisposeAsync();
    }
}
