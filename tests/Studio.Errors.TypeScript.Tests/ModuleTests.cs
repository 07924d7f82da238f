using System.Globalization;
using StudioApi.Tests;

namespace Studio.Errors.TypeScript.Tests;

/// <summary>The module that <c>studio-errors ts</c> writes, under the real compiler and in node.</summary>
[Collection(TypeScriptCompiled.Name)]
public class ModuleTests(TypeScriptFixture typeScript)
{
    [Fact]
    public void The_strict_compiler_accepts_it() => Assert.Equal("", typeScript.CompilerOutput);

    /// <summary>The oldest compiler that is promised, the usual one and the newest; with and without the types of a browser.</summary>
    [Theory]
    [InlineData("tsconfig.json")]
    [InlineData("tsconfig.bundler.json")]
    [InlineData("tsconfig.node.json")]
    public async Task Compilers_old_and_new_accept_it(string project)
    {
        foreach (var version in new[] { "typescript-5.4", "typescript", "typescript-7" })
        {
            var compiler = Path.Combine("node_modules", version, "bin", "tsc");
            Assert.Equal((0, ""), await Shell.RunAsync("node", compiler, "--project", project, "--noEmit"));
        }
    }

    [Fact]
    public async Task The_compiler_rejects_a_switch_that_forgets_codes_yet_to_come()
    {
        var (status, output) = await Shell.RunAsync("node", TypeScriptFixture.Compiler, "--project", "tsconfig.forgets.json");
        Assert.NotEqual(0, status);
        Assert.StartsWith("forgets-unknown.ts(4,48): error TS2366", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linter_that_is_asked_not_to_look_would_find_nothing() =>
        Assert.Equal((0, ""), await Shell.RunAsync("node", "lint.mjs", "generated"));

    /// <summary>Bytes that are left of the module in a bundle: a table of codes stands there once, and nothing that isn't used.</summary>
    [Fact]
    public async Task A_bundle_holds_what_is_used()
    {
        foreach (var module in new[] { "./generated/errors.ts", "./out/generated/errors.js" })
        {
            Assert.Equal((0, "0\n"), await Shell.RunAsync("node", "bundle.mjs", module));
            var (status, codes) = await Shell.RunAsync("node", "bundle.mjs", module, "errorCodes");
            Assert.Equal(0, status);
            Assert.InRange(int.Parse(codes, CultureInfo.InvariantCulture), 300, 600);
        }
    }

    [Fact]
    public async Task It_behaves_as_the_client_in_CSharp_does()
    {
        var (status, output) = await Shell.RunAsync("node", "--test", "errors.test.mjs", "faults.test.mjs", "thrown.test.mjs", "testing.test.mjs");
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
