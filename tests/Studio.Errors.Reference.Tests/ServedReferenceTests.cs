using System.Net;
using System.Net.Http.Headers;

namespace Studio.Errors.Reference.Tests;

/// <summary>The reference as a running API serves it, with its endpoints.</summary>
public sealed class ServedReferenceTests(DockApi api) : IClassFixture<DockApi>
{
    [Fact]
    public async Task Every_document_is_served_beside_the_page()
    {
        Assert.Equal("text/html", await TypeOf("/help/problems"));
        Assert.Equal("text/html", await TypeOf("/help/problems/no_crane"));
        Assert.Equal("text/markdown", await TypeOf("/help/problems.md"));
        Assert.Equal("application/json", await TypeOf("/help/problems.catalog.json"));
        Assert.Contains("href=\"problems.md\"", await api.Client.GetStringAsync(new Uri("/help/problems", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_is_listed_under_what_it_declares_and_what_the_pipeline_answers_for_it()
    {
        using var catalog = await System.Text.Json.JsonDocument.ParseAsync(await api.Client.GetStreamAsync(new Uri("/help/problems.catalog.json", UriKind.Relative)));
        string[] Of(string code) => [.. catalog.RootElement.GetProperty("errors").GetProperty(code).GetProperty("endpoints").EnumerateArray().Select(item => item.GetString()!)];
        const string Find = "GET /cranes/{number}";
        const string Berth = "GET /berths/{number}";
        const string Lift = "POST /cranes/{name}/lift";
        Assert.Equal([Find], Of("no_crane"));
        Assert.Equal([Lift], Of("no_right"));
        Assert.Equal([Berth, Lift, Find], Of("broken"));
        Assert.Equal([Berth, Lift, Find], Of("stormy"));
        Assert.Equal([Lift], Of("garbled"));
        Assert.Empty(Of("lost"));
    }

    [Fact]
    public async Task The_examples_name_the_family_and_the_address()
    {
        var page = PageText.Of(await api.Client.GetStringAsync(new Uri("/help/problems", UriKind.Relative)));
        Assert.Contains("catch (DockErrorException error) when (error.Code is DockErrorCode.RateLimited)", page, StringComparison.Ordinal);
        Assert.Contains("curl -i -X POST \"https://dock.example/cranes/{name}/lift\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_is_answered_as_any_unknown_path()
    {
        using var response = await api.Client.GetAsync(new Uri("/help/problems/nowhere", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("\"lost\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so()
    {
        using var first = await api.Client.GetAsync(new Uri("/help/problems", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/help/problems") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await api.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(new CacheControlHeaderValue { NoCache = true }, first.Headers.CacheControl);
    }

    private async Task<string?> TypeOf(string path)
    {
        using var response = await api.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Content.Headers.ContentType?.MediaType;
    }
}
