using Studio.Errors.Tests;

namespace Studio.Errors.TypeScript.Tests;

/// <summary>The module of a catalog whose fields hold lists, maps and objects.</summary>
[Collection(TypeScriptCompiled.Name)]
public sealed class RichFieldTests
{
    private static readonly string folder = Path.Combine(Shell.Folder, "generated", "rich");

    private static readonly Lazy<Task> written = new(WriteAsync);

    [Fact]
    public async Task Fields_are_typed_and_read_as_far_as_they_are_as_promised()
    {
        await written.Value;
        Assert.Equal((0, ""), await Shell.RunAsync("node", TypeScriptFixture.Compiler, "--project", "tsconfig.rich.json"));
        Assert.Equal(
            (0, """
            /a OUT_OF_RANGE 3 x+y; - of tomorrow null 


            ["cash",{"a":1,"constructor":3},[0.5],["2026-05-01"],"f"]
            true

            """.ReplaceLineEndings("\n")),
            await Shell.RunAsync("node", Path.Combine("out", "rich", "rich.js")));
    }

    [Fact]
    public async Task A_linter_that_is_asked_not_to_look_would_find_nothing()
    {
        await written.Value;
        Assert.Equal((0, ""), await Shell.RunAsync("node", "lint.mjs", "generated/rich"));
    }

    [Fact]
    public async Task A_package_is_what_the_compiler_makes_of_the_module()
    {
        await written.Value;
        Assert.Equal((0, "1 packages\n"), await Shell.RunAsync("node", "same-code.mjs", "generated/rich"));
    }

    private static async Task WriteAsync()
    {
        Directory.CreateDirectory(folder);
        var catalog = Path.Combine(folder, "rich.json");
        await File.WriteAllTextAsync(catalog, RichCatalog.Text);
        await Shell.SucceedAsync("ts", catalog, "--output", Path.Combine(folder, "rich.ts"));
        await Shell.SucceedAsync("ts", catalog, "--package", "@acme/errors", "--output", Path.Combine(folder, "rich"));
    }
}
