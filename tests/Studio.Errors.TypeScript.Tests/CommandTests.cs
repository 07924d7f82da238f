using Studio.Errors.Tests;

namespace Studio.Errors.TypeScript.Tests;

/// <summary>The command <c>studio-errors ts</c>.</summary>
[Collection(TypeScriptCompiled.Name)]
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("studio-errors-ts-");

    private string Module => Path.Combine(home.FullName, "deep", "errors.ts");

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public async Task The_same_catalog_gives_the_same_bytes()
    {
        await WriteAsync(Shell.Catalog);
        var once = await File.ReadAllBytesAsync(Module);
        await WriteAsync(Shell.Catalog);
        Assert.Equal(once, await File.ReadAllBytesAsync(Module));
        Assert.DoesNotContain((byte)'\r', once);
        Assert.Equal((byte)'/', once[0]);
    }

    [Fact]
    public async Task A_check_passes_only_while_the_module_is_up_to_date()
    {
        Assert.Equal(1, (await CheckAsync()).Status);
        await WriteAsync(Shell.Catalog);
        Assert.Equal((0, ""), await CheckAsync());
        await File.AppendAllTextAsync(Module, " ");
        var (status, output) = await CheckAsync();
        Assert.Equal(1, status);
        Assert.Contains("is not up to date", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_catalog_is_told_at_its_place_and_nothing_is_written()
    {
        var catalog = Path.Combine(home.FullName, "errors.json");
        await File.WriteAllTextAsync(catalog, "nothing");
        var (status, output) = await Shell.ToolAsync("ts", catalog, "--output", Module);
        Assert.Equal(1, status);
        Assert.Contains("errors.json(1,1): error SERR001", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Module));
    }

    [Fact]
    public async Task Who_names_a_deprecated_code_is_told_by_the_editor()
    {
        var catalog = Path.Combine(home.FullName, "errors.json");
        await File.WriteAllTextAsync(catalog, """
            { "version": "v1", "errors": { "old": { "status": 409, "retry": "never", "message": "m", "deprecated": "use\n@new */ instead" } } }
            """);
        await WriteAsync(catalog);
        var (status, output) = await Shell.RunAsync("node", "deprecations.mjs", Module);
        Assert.True(status == 0, output);
        Assert.Equal("OldError: use \\@new *\\/ instead\nold: use \\@new *\\/ instead\n", output);
    }

    [Fact]
    public async Task Codes_may_be_called_as_the_classes_of_the_module_are()
    {
        var code = await CodeAsync("""
            { "version": "v1", "errors": {
              "api": { "status": 409, "retry": "never", "message": "m" }, "body_used": { "status": 409, "retry": "never", "message": "m" } } }
            """);
        Assert.Contains("interface ApiError_ ", code, StringComparison.Ordinal);
    }

    /// <summary>Texts stand in comments alone: without its comments, a hostile catalog's module is a calm one's.</summary>
    [Fact]
    public async Task Texts_stay_in_their_comments()
    {
        var (hostile, calm) = (await CodeAsync(HostileTexts.Catalog()), await CodeAsync(HostileTexts.Catalog(isCalm: true)));
        Assert.Contains("code_0", hostile, StringComparison.Ordinal);
        Assert.Equal(calm, hostile);
    }

    private async Task<string> CodeAsync(string text)
    {
        var catalog = Path.Combine(home.FullName, "errors.json");
        await File.WriteAllTextAsync(catalog, text);
        await WriteAsync(catalog);
        var (compiled, problems) = await Shell.RunAsync("node", TypeScriptFixture.Compiler, "--strict", "--noEmit", "--skipLibCheck", "--target", "ES2022", "--typeRoots", "none", Module);
        Assert.True(compiled == 0, problems);
        var (printed, code) = await Shell.RunAsync("node", "without-comments.mjs", Module);
        Assert.True(printed == 0, code);
        return code;
    }

    private async Task WriteAsync(string catalog)
    {
        var (status, output) = await Shell.ToolAsync("ts", catalog, "--output", Module);
        Assert.True(status == 0, output);
    }

    private Task<(int Status, string Output)> CheckAsync() => Shell.ToolAsync("ts", Shell.Catalog, "--output", Module, "--check");
}
