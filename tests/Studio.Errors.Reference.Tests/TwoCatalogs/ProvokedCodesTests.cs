using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Studio.Errors.Reference.Tests.TwoCatalogs;

/// <summary>
/// The OpenAPI document against what the API answers: every request that can go wrong is sent to every operation, and the
/// codes that come back are those of the document, no more and no fewer.
/// </summary>
public sealed class ProvokedCodesTests(HarbourAndStudioApi api) : IClassFixture<HarbourAndStudioApi>
{
    private const string AllScopes = "crane:lift studio:read studio:write";

    private static readonly string[] Operations =
    [
        "GET /dock/cranes/{number}", "POST /dock/cranes/{name}/lift", "DELETE /dock/berths/{name}",
        "GET /v1/studios/{id}", "GET /v1/studios", "POST /v1/studios",
    ];

    private static readonly string[] Telling = ["X-Request-Id", "Retry-After", "WWW-Authenticate"];

    public static TheoryData<string> All => new(Operations);

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_operation_answers_what_its_document_says(string operation)
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        var described = (await DocumentAsync()).GetProperty("paths").GetProperty(path).GetProperty(method.ToLowerInvariant());
        var documented = described.GetProperty("x-error-codes").EnumerateArray().Select(code => $"{code.GetProperty("status").GetInt32()} {code.GetProperty("code").GetString()}");
        var answered = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var request in Requests(method, path))
        {
            using var response = await api.Client.SendAsync(request);
            if (!response.IsSuccessStatusCode)
            {
                answered.Add(await CheckAsync(response, described.GetProperty("responses")));
            }
        }

        Assert.Equal(documented.Order(StringComparer.Ordinal), answered);
    }

    [Fact]
    public async Task The_document_has_these_operations_and_the_one_that_no_catalog_covers()
    {
        var paths = (await DocumentAsync()).GetProperty("paths");
        var found = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"));
        Assert.Equal(Operations.Append("GET /plain").Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_no_catalog_covers_keeps_its_own_description()
    {
        var plain = (await DocumentAsync()).GetProperty("paths").GetProperty("/plain").GetProperty("get");
        Assert.Equal(["200", "404"], plain.GetProperty("responses").EnumerateObject().Select(response => response.Name));
        Assert.False(plain.TryGetProperty("x-error-codes", out _));
    }

    [Fact]
    public async Task A_code_of_both_catalogs_has_a_schema_of_each()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        Assert.True(Members("DockErrorsRateLimitedError").TryGetProperty("berth", out _));
        Assert.False(Members("ApiErrorsInvalidRequestError").TryGetProperty("berth", out _));

        JsonElement Members(string schema) => schemas.GetProperty(schema + "Body").GetProperty("properties");
    }

    [Fact]
    public async Task A_reference_lists_the_endpoints_of_its_own_catalog_alone()
    {
        using var catalog = JsonDocument.Parse(await api.Client.GetStringAsync(new Uri("/dock-errors.catalog.json", UriKind.Relative)));
        var endpoints = catalog.RootElement.GetProperty("errors").GetProperty("rate_limited").GetProperty("endpoints").EnumerateArray().Select(endpoint => endpoint.GetString());
        Assert.Equal(["POST /dock/cranes/{name}/lift"], endpoints);
        Assert.Contains("ApiErrorException", await api.Client.GetStringAsync(new Uri("/api-errors", UriKind.Relative)), StringComparison.Ordinal);
    }

    /// <summary>The response of the status is described: with the code in the schema's enum, and with every header that tells.</summary>
    private async Task<string> CheckAsync(HttpResponseMessage response, JsonElement responses)
    {
        var status = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var code = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("error").GetProperty("code").GetString();
        var described = responses.GetProperty(status);
        var telling = Telling.Where(name => response.Headers.Contains(name));
        Assert.Subset(described.GetProperty("headers").EnumerateObject().Select(header => header.Name).ToHashSet(), telling.ToHashSet());
        var schema = (await DocumentAsync()).GetProperty("components").GetProperty("schemas")
            .GetProperty(described.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1] + "Body");
        var codes = schema.GetProperty("properties").GetProperty("code").GetProperty("enum");
        Assert.Contains(code, codes.EnumerateArray().Select(item => item.GetString()));
        return $"{status} {code}";
    }

    /// <summary>What can go wrong with any request, each alone.</summary>
    private static IEnumerable<HttpRequestMessage> Requests(string method, string path)
    {
        foreach (var parameter in new[] { "1", "2" })
        {
            var address = string.Concat(path.Split('{', '}').Select((part, index) => index % 2 == 0 ? part : parameter));
            yield return Request(AllScopes);
            yield return Request(null);
            yield return Request("another");
            yield return Request(AllScopes, (Ends.Header, "fault"));
            yield return Request(AllScopes, (Ends.Header, "late"));
            yield return Request(AllScopes, (Ends.Header, "gate"));
            yield return Request(AllScopes, ("X-Spent", "yes"));
            yield return Send(address + "?limit=many", AllScopes, "{}", "application/json");
            yield return Send(address, AllScopes, "{", "application/json");
            yield return Send(address, AllScopes, "<a/>", "application/xml");
            yield return Send(address, AllScopes, """{"name":"upstream","tons":1}""", "application/json");
            yield return Send(address, AllScopes, """{"tons":"many"}""", "application/json");

            HttpRequestMessage Request(string? scopes, params (string Name, string Value)[] headers) => Send(address, scopes, """{"name":"a","tons":1}""", "application/json", headers);
        }

        HttpRequestMessage Send(string address, string? scopes, string body, string type, params (string Name, string Value)[] headers)
        {
            var request = new HttpRequestMessage(new(method), new Uri(address, UriKind.Relative));
            if (method is "POST")
            {
                request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
            }

            foreach (var (name, value) in scopes is null ? headers : [.. headers, ("X-Scopes", scopes), ("X-Rank", scopes == AllScopes ? "master" : "mate")])
            {
                request.Headers.Add(name, value);
            }

            return request;
        }
    }

    private async Task<JsonElement> DocumentAsync() => JsonElement.Parse(await api.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
}
