using System.Text.RegularExpressions;

namespace Studio.Errors.TypeScript.Tests;

/// <summary>The TypeScript of docs/clients.md: compiled as it stands there, and run with the libraries that it is for.</summary>
[Collection(TypeScriptCompiled.Name)]
public sealed partial class RecipeTests
{
    private static readonly string generated = Path.Combine(Shell.Folder, "generated", "docs");

    [Fact]
    public async Task Every_library_gives_the_same_typed_error_and_repeats_no_write()
    {
        Directory.CreateDirectory(generated);
        foreach (var stale in Directory.EnumerateFiles(generated))
        {
            File.Delete(stale);
        }

        // What the blocks import: the module, in a client that doesn't wait, and the types that another generator writes.
        foreach (var source in new[] { Path.Combine("generated", "errors.ts"), "brisk.ts", "openapi.ts" })
        {
            File.Copy(Path.Combine(Shell.Folder, source), Path.Combine(generated, Path.GetFileName(source)));
        }

        foreach (Match block in Blocks().Matches(await File.ReadAllTextAsync(RepositoryRoot.Path("docs", "clients.md"))))
        {
            var (name, code) = (block.Groups["name"].Value, block.Groups["code"].Value);
            Assert.True(name.Length > 0, $"The first line of a block names its file, as in // api.ts: {code}");
            await File.WriteAllTextAsync(Path.Combine(generated, name), code
                .Replace("\"./errors.js\"", "\"./brisk.js\"", StringComparison.Ordinal)
                .Replace("\"https://api.example.com", "String(process.env[\"API\"]) + \"", StringComparison.Ordinal));
        }

        Assert.Equal((0, ""), await Shell.RunAsync("node", TypeScriptFixture.Compiler, "--project", "tsconfig.docs.json"));
        var (status, output) = await Shell.RunAsync("node", "--test", "recipes.test.mjs");
        Assert.True(status == 0, output);
        Assert.Contains("pass 54", output, StringComparison.Ordinal);
    }

    [GeneratedRegex("```ts\n(// (?<name>[a-z-]+\\.ts)\n)?(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
