using System.Runtime.InteropServices;
using System.Text.Json;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary>What the package's props and targets make of a project, as MSBuild evaluates it.</summary>
public class BuildFileTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    [Fact]
    public async Task The_catalog_is_for_the_compiler_and_the_editors_and_for_nobody_else()
    {
        using var project = await EvaluateAsync("TopLevel");
        Assert.Equal(["errors.json"], Items(project, "AdditionalFiles"));
        Assert.Equal(["errors.json"], Items(project, "Watch"));
        Assert.Equal(["errors.json"], Items(project, "UpToDateCheckInput"));
        Assert.DoesNotContain("errors.json", Items(project, "Content"));
        Assert.DoesNotContain("errors.json", Items(project, "None"));
        Assert.Contains("EnableRequestDelegateGenerator", Items(project, "CompilerVisibleProperty"));
    }

    [Fact]
    public async Task A_file_of_that_name_stays_where_it_is_unless_an_anchor_names_it()
    {
        using var project = await EvaluateAsync("Neighbour");
        Assert.Contains("errors.json", Items(project, "Content"));
    }

    [Fact]
    public async Task The_baseline_beside_a_catalog_goes_with_it()
    {
        await File.WriteAllTextAsync(Path.Combine((await product.Consumers).Folder, "Namespaces", "Billing", "billing.errors.shipped.json"), "{}");
        using var project = await EvaluateAsync("Namespaces");
        Assert.Equal(["errors.json", "Billing/billing.errors.json", "Billing/billing.errors.shipped.json"], Items(project, "AdditionalFiles"));
    }

    [Fact]
    public async Task The_tool_runs_from_where_the_build_files_say()
    {
        using var project = await EvaluateAsync("TopLevel");
        var tool = project.RootElement.GetProperty("Properties").GetProperty("StudioErrorsToolPath").GetString()!;
        var folder = Path.Combine((await product.Consumers).Folder, "TopLevel");
        Assert.Contains("errors.json: 3 codes, 0 errors", (await product.RunAsync(folder, "exec", tool, "check")).Succeeded(), StringComparison.Ordinal);
        Assert.StartsWith("# SERR201: ", (await product.RunAsync(folder, "exec", tool, "explain", "SERR201")).Succeeded(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "compiled/linux-x64")]
    [InlineData("-property:StudioErrorsCompiledAhead=false", "analyzers/dotnet/roslyn4.14/cs")]
    public async Task The_compiler_takes_one_assembly_and_the_one_for_its_machine(string property, string folder)
    {
        string[] arguments = ["msbuild", "TopLevel", "-target:ResolveLockFileAnalyzers;StudioErrorsTakeCompiledAhead", "-getItem:Analyzer", property];
        using var project = JsonDocument.Parse((await product.RunAsync(
            (await product.Consumers).Folder, [.. arguments.Where(argument => argument.Length > 0)])).Succeeded());
        var taken = Assert.Single(
            project.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray(),
            item => item.GetProperty("Filename").GetString() == "Studio.Errors.Compiler");
        var expected = RuntimeInformation.RuntimeIdentifier == "linux-x64" ? folder : "analyzers/dotnet/roslyn4.14/cs";
        Assert.EndsWith($"/{expected}/Studio.Errors.Compiler.dll", taken.GetProperty("FullPath").GetString()!.Replace('\\', '/'), StringComparison.Ordinal);
    }

    private async Task<JsonDocument> EvaluateAsync(string project) => JsonDocument.Parse((await product.RunAsync(
        (await product.Consumers).Folder, "msbuild", project, "-target:StudioErrorsTakeContent", "-getProperty:StudioErrorsToolPath,TargetFramework", "-getItem:AdditionalFiles,Watch,UpToDateCheckInput,Content,None,CompilerVisibleProperty")).Succeeded());

    private static string[] Items(JsonDocument project, string name) =>
        [.. project.RootElement.GetProperty("Items").GetProperty(name).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
}
