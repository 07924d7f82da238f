using System.Text.RegularExpressions;

namespace Studio.Errors.Reference.Tests;

/// <summary><c>studio-errors docs</c> as a process.</summary>
public sealed class DocsCommandTests(DockApi api) : IClassFixture<DockApi>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("studio-errors-docs-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_writes_the_documents_that_an_api_serves()
    {
        var site = Path.Combine(folder.FullName, "new", "site");
        var (code, output, _) = await ToolProcess.RunAsync(folder, "docs", Repository.SampleCatalogPath, "-o", site, "--title", "Studio API");
        Assert.Equal(0, code);
        Assert.Equal(3, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(Repository.Sample.ToHtml(), await File.ReadAllTextAsync(Path.Combine(site, "errors.html")));
        Assert.Equal(Repository.Sample.ToMarkdown(), await File.ReadAllTextAsync(Path.Combine(site, "errors.md")));
        Assert.Equal(Repository.Sample.ToJson(), await File.ReadAllTextAsync(Path.Combine(site, "errors.catalog.json")));
    }

    [Fact]
    public async Task With_an_openapi_document_it_writes_what_the_running_api_serves()
    {
        var document = Path.Combine(folder.FullName, "openapi.json");
        await File.WriteAllTextAsync(document, await api.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var catalog = Path.Combine(Repository.Root, "tests", "Studio.Errors.Reference.Tests", "dock.errors.json");
        var (code, _, _) = await ToolProcess.RunAsync(folder, "docs", catalog, "--openapi", document, "-o", "site", "--title", "Dock", "--family", "DockErrors", "--address", "https://dock.example/");
        Assert.Equal(0, code);
        foreach (var (file, path) in new[] { ("errors.html", "problems"), ("errors.md", "problems.md"), ("errors.catalog.json", "problems.catalog.json") })
        {
            var served = await api.Client.GetStringAsync(new Uri($"/help/{path}", UriKind.Relative));
            Assert.Contains("/cranes/{name}/lift", served, StringComparison.Ordinal);
            Assert.Equal(served.Replace("href=\"problems.", "href=\"errors.", StringComparison.Ordinal), await File.ReadAllTextAsync(Path.Combine(folder.FullName, "site", file)));
        }
    }

    [Theory]
    [InlineData("nonsense", "it is not JSON")]
    [InlineData("[]", "it is not an OpenAPI document")]
    [InlineData("""{ "paths": { "/a": { "get": { "responses": {} } } } }""", "no operation of it has x-error-codes")]
    public async Task An_openapi_document_of_another_kind_is_told_in_a_line(string text, string expected)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "openapi.json"), text);
        var (code, _, errors) = await ToolProcess.RunAsync(folder, "docs", Repository.SampleCatalogPath, "--openapi", "openapi.json");
        Assert.Equal(2, code);
        Assert.StartsWith($"openapi.json can't be used: {expected}", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_says_which_errors_of_called_services_become_it()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "errors.json"), """
            { "version": "v1", "errors": { "down": { "status": 503, "retry": "backoff", "message": "m" }, "own": { "status": 400, "retry": "never", "message": "m" } },
              "upstreams": { "payments": { "catalog": "p.json", "map": { "busy": "down", "5xx": "down", "none": "down" } }, "stock": { "errors": "StockErrors", "map": { "*": "down" } } } }
            """);
        var (code, _, errors) = await ToolProcess.RunAsync(folder, "docs", "errors.json", "-o", "site");
        Assert.True(code == 0, errors);
        foreach (var file in new[] { "errors.html", "errors.md", "errors.catalog.json" })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "site", file));
            Assert.Single(Regex.Matches(text, "payments: busy, any other 5xx, a response that is none of its errors"));
            Assert.Single(Regex.Matches(text, "stock: anything else"));
        }
    }

    [Fact]
    public async Task A_broken_catalog_is_told_as_a_build_tells_it_and_nothing_is_written()
    {
        var path = Path.Combine(folder.FullName, "errors.json");
        await File.WriteAllTextAsync(path, "{\n  \"version\": \"v1\",\n  \"errors\": { \"Bad\": {} }\n}");
        var (code, _, errors) = await ToolProcess.RunAsync(folder, "docs", path, "-o", Path.Combine(folder.FullName, "site"));
        Assert.Equal(1, code);
        Assert.Contains("errors.json(3,16): error SERR010: ", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "site")));
    }

    [Fact]
    public async Task A_missing_catalog_is_told_in_a_line()
    {
        var path = Path.Combine(folder.FullName, "none.json");
        var (code, _, errors) = await ToolProcess.RunAsync(folder, "docs", path);
        Assert.Equal(2, code);
        Assert.StartsWith($"{path} is not there. ", errors, StringComparison.Ordinal);
    }
}
