using System.Text.Json;

namespace Studio.Errors.Reference.Tests.SameWords;

/// <summary>
/// Every document that people read tells the same of every code, in the words of errors.json: IntelliSense, OpenAPI, the
/// page, Markdown, JSON, TypeScript, <c>explain</c>.
/// </summary>
public sealed class SameWordsTests(EveryCodeApi api) : IClassFixture<EveryCodeApi>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("studio-errors-words-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("api")]
    [InlineData("dock")]
    public async Task Every_document_tells_the_same_of_every_code(string name)
    {
        var (path, family) = name == "api"
            ? (Repository.SampleCatalogPath, typeof(ApiErrors))
            : (Path.Combine(Repository.Root, "tests", "Studio.Errors.Reference.Tests", "dock.errors.json"), typeof(DockErrors));
        var expected = Told.InCatalog(path).ToArray();
        Assert.NotEmpty(expected);

        var openApi = JsonElement.Parse(await api.GetAsync("/openapi/v1.json"));
        var (page, markdown) = (await api.GetAsync($"/{name}-errors"), await api.GetAsync($"/{name}-errors.md"));
        var module = Path.Combine(folder.FullName, "errors.ts");
        Assert.Equal(0, (await ToolProcess.RunAsync(folder, "ts", path, "-o", module)).Code);
        var typeScript = await File.ReadAllTextAsync(module);
        var json = Path.Combine(folder.FullName, "served.json");
        await File.WriteAllTextAsync(json, await api.GetAsync($"/{name}-errors.catalog.json"));

        Assert.Equal(expected.OrderBy(told => told.Code, StringComparer.Ordinal), Told.InCatalog(json).OrderBy(told => told.Code, StringComparer.Ordinal));
        foreach (var told in expected)
        {
            Assert.Equal(told, Documents.Xml(family, told));
            Assert.Equal(told, Documents.OpenApi(openApi, $"/{name}", told));
            Assert.Equal(told, Documents.Page(page, told));
            Assert.Equal(told, Documents.Page(await api.GetAsync($"/{name}-errors/{told.Code}"), told));
            Assert.Equal(told, Documents.Markdown(markdown, told));
            Assert.Equal(told, Documents.TypeScript(typeScript, told));
            Assert.Equal(told, Documents.Explain((await ToolProcess.RunAsync(folder, "explain", told.Code, "--catalog", path)).Output));
        }
    }
}
