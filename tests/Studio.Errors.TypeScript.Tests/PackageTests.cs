using Studio.Errors.Tests;

namespace Studio.Errors.TypeScript.Tests;

/// <summary>The package of npm that <c>studio-errors ts --package</c> writes.</summary>
[Collection(TypeScriptCompiled.Name)]
public sealed class PackageTests : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateDirectory(Path.Combine(Shell.Folder, "generated", Guid.NewGuid().ToString("N")));

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public async Task Code_and_declarations_are_those_that_the_compiler_makes_of_the_module()
    {
        await File.WriteAllTextAsync(PathOf("hostile.json"), HostileTexts.Catalog());
        await File.WriteAllTextAsync(PathOf("deprecated.json"), """
            { "version": "v1", "errors": { "api": {
              "status": 409, "retry": "never", "message": "m", "deprecated": "use\n@new */ `${0}` // instead" } } }
            """);
        File.Copy(Shell.Catalog, PathOf("api.json"));
        foreach (var name in new[] { "api", "deprecated", "hostile" })
        {
            await Shell.SucceedAsync("ts", PathOf($"{name}.json"), "--output", PathOf($"{name}.ts"));
            await Shell.SucceedAsync("ts", PathOf($"{name}.json"), "--package", "errors", "--output", PathOf(name));
        }

        var folder = Path.GetRelativePath(Shell.Folder, home.FullName).Replace('\\', '/');
        Assert.Equal((0, "3 packages\n"), await Shell.RunAsync("node", "same-code.mjs", folder));
    }

    [Fact]
    public async Task A_program_imports_it_by_its_name()
    {
        var package = PathOf(Path.Combine("node_modules", "@acme", "errors"));
        await Shell.SucceedAsync("ts", Shell.Catalog, "--package", "@acme/errors@1.2.0", "--output", package);
        Assert.Equal(0, (await Shell.ToolAsync("ts", Shell.Catalog, "--package", "@acme/errors@1.2.0", "--output", package, "--check")).Status);
        var (packed, told) = await Shell.RunAsync("npm", "pack", package, "--dry-run", "--json");
        Assert.True(packed == 0, told);
        Assert.Contains("\"acme-errors-1.2.0.tgz\"", told, StringComparison.Ordinal);
        await File.WriteAllTextAsync(PathOf("package.json"), """{ "type": "module" }""");
        await File.WriteAllTextAsync(PathOf("tsconfig.json"), """
            {
              "extends": "../../tsconfig.json",
              "compilerOptions": { "skipLibCheck": false, "rootDir": ".", "outDir": "." },
              "files": ["program.ts"]
            }
            """);
        await File.WriteAllTextAsync(PathOf("program.ts"), """
            import { ApiError, readError, type CatalogError } from "@acme/errors";

            const error: CatalogError = readError(503, { error: { code: "write_disabled", message: "m", requestId: "r" } });
            console.log(new ApiError(error).message, error.code === "insufficient_scope" ? error.requiredScope : error.retry);
            """);
        foreach (var version in new[] { "typescript-5.4", "typescript-7" })
        {
            var compiler = Path.Combine("node_modules", version, "bin", "tsc");
            Assert.Equal((0, ""), await Shell.RunAsync("node", compiler, "--project", home.FullName));
        }

        Assert.Equal((0, "503 write_disabled: m (r) never\n"), await Shell.RunAsync("node", PathOf("program.js")));
    }

    private string PathOf(string name) => Path.Combine(home.FullName, name);
}
