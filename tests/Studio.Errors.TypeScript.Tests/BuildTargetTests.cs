namespace Studio.Errors.TypeScript.Tests;

/// <summary>The property StudioErrorsTypeScript, by the package's own build files: the build writes the module.</summary>
public sealed class BuildTargetTests : IDisposable
{
    private static readonly string buildFiles = Path.GetFullPath(Path.Combine(Shell.Folder, "..", "..", "src", "Studio.Errors", "buildTransitive"));

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("studio-errors-ts-");

    private string Module => PathOf(Path.Combine("web app", "errors.ts"));

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public async Task The_module_is_written_and_written_again_when_the_catalog_is_newer()
    {
        File.Copy(Shell.Catalog, PathOf("errors.json"));
        await BuildAsync();
        var (_, expected) = await Shell.ToolAsync("ts", Shell.Catalog, "--output", PathOf("expected.ts"));
        Assert.Equal(await File.ReadAllTextAsync(expected.Trim()), await File.ReadAllTextAsync(Module));

        await File.WriteAllTextAsync(Module, "kept");
        await BuildAsync();
        Assert.Equal("kept", await File.ReadAllTextAsync(Module));

        File.SetLastWriteTimeUtc(PathOf("errors.json"), File.GetLastWriteTimeUtc(Module).AddSeconds(1));
        await BuildAsync();
        Assert.NotEqual("kept", await File.ReadAllTextAsync(Module));
    }

    [Fact]
    public async Task Without_the_property_nothing_is_written()
    {
        File.Copy(Shell.Catalog, PathOf("errors.json"));
        await BuildAsync("");
        Assert.False(Path.Exists(Path.GetDirectoryName(Module)));
    }

    [Fact]
    public async Task A_file_that_can_not_be_written_is_an_error_that_names_it()
    {
        File.Copy(Shell.Catalog, PathOf("errors.json"));
        await File.WriteAllTextAsync(PathOf("web app"), "a file where the folder should be");
        var (status, output) = await RunAsync("web app/errors.ts");
        Assert.NotEqual(0, status);
        Assert.Matches("studio-errors ?: error ?:.*web app", output);
    }

    [Fact]
    public async Task A_broken_catalog_is_told_at_its_place_and_nothing_is_written()
    {
        await File.WriteAllTextAsync(PathOf("errors.json"), "{\n  nothing }");
        var (status, output) = await RunAsync("errors.ts");
        Assert.NotEqual(0, status);
        Assert.Contains("errors.json(2,3): error SERR001", output, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("errors.ts")));
    }

    [Fact]
    public async Task Of_two_catalogs_none_is_written()
    {
        var (status, output) = await RunAsync("errors.ts", "<StudioErrorsCatalog Include=\"a.json;b.json\" />");
        Assert.NotEqual(0, status);
        Assert.Contains("the project has 2 catalogs", output, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(home.FullName, name);

    private async Task BuildAsync(string module = "web app/errors.ts")
    {
        var (status, output) = await RunAsync(module);
        Assert.True(status == 0, output);
    }

    /// <summary>Runs the target of the package in a project that has nothing else.</summary>
    private async Task<(int Status, string Output)> RunAsync(string module, string items = "")
    {
        await File.WriteAllTextAsync(PathOf("a.proj"), $"""
            <Project>
              <Import Project="{buildFiles}/Studio.Errors.props" />
              <PropertyGroup>
                <StudioErrorsTypeScript>{module}</StudioErrorsTypeScript>
                <StudioErrorsToolPath>{Path.Combine(AppContext.BaseDirectory, "studio-errors.dll")}</StudioErrorsToolPath>
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Target Name="CoreCompile" />
              <Import Project="{buildFiles}/Studio.Errors.targets" />
            </Project>
            """);
        return await Shell.RunAsync(Shell.DotNet, "msbuild", PathOf("a.proj"), "-t:CoreCompile", "-nologo", "-nodeReuse:false", "-v:minimal");
    }
}
