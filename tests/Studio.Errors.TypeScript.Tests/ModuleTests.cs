using StudioApi.Tests;

namespace Studio.Errors.TypeScript.Tests;

/// <summary>The module that <c>studio-errors ts</c> writes, under the real compiler and in node.</summary>
[Collection(TypeScriptCompiled.Name)]
public class ModuleTests(TypeScriptFixture typeScript)
{
    [Fact]
    public void The_strict_compiler_accepts_it() => Assert.Equal("", typeScript.CompilerOutput);

    [Fact]
    public async Task It_needs_no_types_of_a_browser() =>
        Assert.Equal((0, ""), await Shell.RunAsync("node", TypeScriptFixture.Compiler, "--project", "tsconfig.node.json"));

    [Fact]
    public async Task The_compiler_rejects_a_switch_that_forgets_codes_yet_to_come()
    {
        var (status, output) = await Shell.RunAsync("node", TypeScriptFixture.Compiler, "--project", "tsconfig.forgets.json");
        Assert.NotEqual(0, status);
        Assert.StartsWith("forgets-unknown.ts(4,48): error TS2366", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_behaves_as_the_client_in_CSharp_does()
    {
        var (status, output) = await Shell.RunAsync("node", "--test", "errors.test.mjs", "faults.test.mjs");
        Assert.True(status == 0, output);
        Assert.Contains("fail 0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_understands_the_real_API()
    {
        await using var api = await StudioApiProcess.StartAsync();
        var (_, output) = await Shell.RunAsync("node", "sample.mjs", api.Address.ToString());
        Assert.Equal(
            """
            400 invalid_request never - true
            401 invalid_key never - true
            403 insufficient_scope never stream:golive true
            404 not_found never - true
            503 write_disabled never - true

            """.ReplaceLineEndings("\n"),
            output);
    }
}
