using System.Text.Json;

namespace Studio.Errors.Reference.Tests;

/// <summary>The OpenAPI document of a running API. Tools of others read it in the browser suite.</summary>
public sealed class OpenApiTests(DockApi api) : IClassFixture<DockApi>
{
    private static readonly Uri Address = new("/openapi/v1.json", UriKind.Relative);

    [Fact]
    public async Task An_operation_has_exactly_the_codes_that_it_can_answer()
    {
        var paths = (await Document()).GetProperty("paths");
        Assert.Equal(["no_crane 404 never", "broken 500 backoff", "stormy 503 retryAfter"], Codes(paths, "/cranes/{number}", "get"));
        Assert.Equal(["garbled 400 never", "no_right 403 never", "broken 500 backoff", "stormy 503 retryAfter"], Codes(paths, "/cranes/{name}/lift", "post"));
    }

    [Fact]
    public async Task A_declared_error_that_is_taken_away_leaves_the_document()
    {
        var paths = (await Document()).GetProperty("paths");
        Assert.Contains("no_crane 404 never", Codes(paths, "/cranes/{number}", "get"));
        Assert.DoesNotContain("no_crane 404 never", Codes(paths, "/berths/{number}", "get"));
    }

    [Fact]
    public async Task A_response_has_a_schema_with_its_codes_an_example_each_and_its_headers()
    {
        var document = await Document();
        var response = document.GetProperty("paths").GetProperty("/cranes/{number}").GetProperty("get").GetProperty("responses").GetProperty("503");
        var content = response.GetProperty("content").GetProperty("application/json");
        Assert.Equal("stormy", content.GetProperty("examples").GetProperty("stormy").GetProperty("value").GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(["Retry-After", "X-Request-Id"], response.GetProperty("headers").EnumerateObject().Select(header => header.Name).Order(StringComparer.Ordinal));
        Assert.Equal("#/components/schemas/StormyError", content.GetProperty("schema").GetProperty("$ref").GetString());
        Assert.StartsWith("stormy", content.GetProperty("examples").GetProperty("stormy").GetProperty("summary").GetString(), StringComparison.Ordinal);
        var error = document.GetProperty("components").GetProperty("schemas").GetProperty("StormyErrorBody");
        Assert.Equal(["stormy"], error.GetProperty("properties").GetProperty("code").GetProperty("enum").EnumerateArray().Select(code => code.GetString()));
    }

    [Fact]
    public async Task Scopes_are_the_security_of_an_operation()
    {
        var paths = (await Document()).GetProperty("paths");
        var security = paths.GetProperty("/cranes/{name}/lift").GetProperty("post").GetProperty("security")[0];
        Assert.Equal(["crane:lift"], security.GetProperty("bearer").EnumerateArray().Select(scope => scope.GetString()));
        Assert.False(paths.GetProperty("/cranes/{number}").GetProperty("get").TryGetProperty("security", out _));
    }

    [Fact]
    public async Task The_document_is_the_same_on_every_run()
    {
        var another = new DockApi();
        await another.InitializeAsync();
        try
        {
            var (first, second) = (await api.Client.GetStringAsync(Address), await another.Client.GetStringAsync(Address));
            Assert.Equal(WithoutPort(first, api), WithoutPort(second, another));
        }
        finally
        {
            await another.DisposeAsync();
        }
    }

    // The one thing in it that is the run's own: where it listens.
    private static string WithoutPort(string document, DockApi api) => document.Replace($":{api.Client.BaseAddress!.Port}", "", StringComparison.Ordinal);

    private async Task<JsonElement> Document() => JsonElement.Parse(await api.Client.GetStringAsync(Address));

    private static IEnumerable<string> Codes(JsonElement paths, string path, string method) => paths.GetProperty(path).GetProperty(method)
        .GetProperty("x-error-codes").EnumerateArray()
        .Select(code => $"{code.GetProperty("code").GetString()} {code.GetProperty("status").GetInt32()} {code.GetProperty("retry").GetString()}");
}
