using System.Text;
using Studio.Errors.Testing;

namespace Studio.Errors.Generator.Tests;

/// <summary>Files as they are on a disk, in the compiler of the SDK.</summary>
public class RealFileTests
{
    public static TheoryData<string> Encodings => [.. EncodedCatalogs.All.Keys];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task The_build_says_of_an_encoding_what_the_tool_says(string name)
    {
        var (bytes, problems) = EncodedCatalogs.All[name];
        var (output, told) = await RealCompiler.RunAsync(Project.Anchor, new Dictionary<string, byte[]?> { ["errors.json"] = bytes });
        Assert.Equal(problems, told);
        Assert.DoesNotContain("CS8785", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_is_read_by_the_same_rule()
    {
        var (_, told) = await RealCompiler.RunAsync(Project.Anchor, new Dictionary<string, byte[]?>
        {
            ["errors.json"] = EncodedCatalogs.All["UTF-8"].Bytes,
            ["errors.shipped.json"] = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("""{ "version": "v1", "codes": {}, "retired": [] }""")],
        });
        Assert.Equal(["SERR031 (1,1)-(1,2) in errors.shipped.json"], told);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_at_the_anchor()
    {
        var (output, told) = await RealCompiler.RunAsync(Project.Anchor, new Dictionary<string, byte[]?> { ["errors.json"] = null });
        Assert.Equal(["SERR048 (4,2)-(4,43) in source.cs"], told);
        Assert.Contains("errors.json', the catalog of 'ApiErrors', is not there or can't be read; correct its path", output, StringComparison.Ordinal);
    }
}
