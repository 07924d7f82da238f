using System.Diagnostics;

namespace Studio.Errors.Reference.Tests;

/// <summary><c>studio-errors docs</c> as a process.</summary>
public sealed class DocsCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("studio-errors-docs-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_writes_the_documents_that_an_api_serves()
    {
        var site = Path.Combine(folder.FullName, "new", "site");
        var (code, output, _) = await Run("docs", Repository.SampleCatalogPath, "-o", site, "--title", "Studio API");
        Assert.Equal(0, code);
        Assert.Equal(3, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(Repository.Sample.ToHtml(), await File.ReadAllTextAsync(Path.Combine(site, "errors.html")));
        Assert.Equal(Repository.Sample.ToMarkdown(), await File.ReadAllTextAsync(Path.Combine(site, "errors.md")));
        Assert.Equal(Repository.Sample.ToJson(), await File.ReadAllTextAsync(Path.Combine(site, "errors.catalog.json")));
    }

    [Fact]
    public async Task A_broken_catalog_is_told_as_a_build_tells_it_and_nothing_is_written()
    {
        var path = Path.Combine(folder.FullName, "errors.json");
        await File.WriteAllTextAsync(path, "{\n  \"version\": \"v1\",\n  \"errors\": { \"Bad\": {} }\n}");
        var (code, _, errors) = await Run("docs", path, "-o", Path.Combine(folder.FullName, "site"));
        Assert.Equal(1, code);
        Assert.Contains("errors.json(3,16): error SERR010: ", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "site")));
    }

    [Fact]
    public async Task A_missing_catalog_is_told_in_a_line()
    {
        var path = Path.Combine(folder.FullName, "none.json");
        var (code, _, errors) = await Run("docs", path);
        Assert.Equal(2, code);
        Assert.StartsWith($"{path} can't be read: ", errors, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "studio-errors.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
