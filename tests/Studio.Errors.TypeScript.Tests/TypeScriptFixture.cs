namespace Studio.Errors.TypeScript.Tests;

/// <summary>The real compiler, as package.json pins it, and the contract's module, generated and compiled.</summary>
public sealed class TypeScriptFixture : IAsyncLifetime
{
    /// <summary>What the compiler said about the module and a switch over all codes; empty where it accepts them.</summary>
    public string CompilerOutput { get; private set; } = "";

    public static string Compiler { get; } = Path.Combine("node_modules", "typescript", "bin", "tsc");

    public async Task InitializeAsync()
    {
        // The file that npm leaves last; what package-lock.json pins may have changed since.
        var installed = new FileInfo(Path.Combine(Shell.Folder, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Shell.Folder, "package-lock.json")))
        {
            var (status, output) = await Shell.RunAsync("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            Assert.True(status == 0, output);
        }

        var generated = await Shell.ToolAsync("ts", Shell.Catalog, "--output", Path.Combine(Shell.Folder, "generated", "errors.ts"), "--testing");
        Assert.True(generated.Status == 0, generated.Output);
        CompilerOutput = (await Shell.RunAsync("node", Compiler, "--project", ".")).Output;
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
