using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests;

/// <summary>What can't work fails the build, at the place that has to change.</summary>
public class RefusedTests(PackedOnce packed) : IClassFixture<PackedOnce>
{
    private readonly PackedProduct product = packed.Product;

    [Theory]
    [InlineData("NoCatalog/Program.cs(5,2): error SERR040: ")]
    [InlineData("BareResult/Program.cs(6,32): error SERR209: The handler's return type is NoSuchOrder")]
    [InlineData("BrokenCatalog/errors.json(14,17): error SERR011: 4040 is not an error status")]
    [InlineData("MissingCatalog/Program.cs(5,2): error SERR048: ")]
    [InlineData("Undecided/errors.json(31,8): error SERR090: No key names 'bad_input' and 'broken' of the upstream 'orders'; add them to 'map'")]
    [InlineData("CSC : warning CS8785: Generator 'ThrowingGenerator' failed to generate source.")]
    [InlineData("CSC : warning AD0001: Analyzer 'ThrowingParts.ThrowingAnalyzer' threw an exception of type 'System.InvalidOperationException'")]
    public async Task The_build_says_what_is_wrong_and_where(string expected) =>
        Assert.Contains(expected, (await product.Consumers).Refused.Failed(), StringComparison.Ordinal);

    [Fact]
    public async Task What_other_generators_and_analyzers_do_wrong_stays_what_the_project_makes_of_it()
    {
        var refused = (await product.Consumers).Refused.Failed();
        Assert.DoesNotContain("error CS8785", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("error AD0001", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_is_told_rather_than_left_without_generator()
    {
        var outcome = await product.RunAsync((await product.Consumers).Folder, "build", "Refused/NoCatalog", "-p:CompilerApiVersion=roslyn4.8");
        Assert.Contains("error SERR901: The C# compiler of this build (roslyn4.8) is too old", outcome.Failed(), StringComparison.Ordinal);
    }
}
