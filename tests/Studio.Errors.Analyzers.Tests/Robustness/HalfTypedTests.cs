using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// Whole files, cut off at a character: what an editor sees of them while they are typed. <c>STUDIO_HALF_TYPED=1</c> cuts
/// at every character; any other number at every so many.
/// </summary>
public sealed class HalfTypedTests
{
    public static TheoryData<string> Hosts => [.. HostShapes.All.Keys];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task No_rule_fails_or_goes_on_for_ever(string host)
    {
        var source = Markup.Parse(HostShapes.All[host]).Source;
        var project = new TestProject(string.Empty);
        var given = GeneratedProject.For(project.Catalog);
        var step = Fuzz.Size("STUDIO_HALF_TYPED", 61);
        for (var length = source.Length; length > 0; length -= step)
        {
            await Check(given, source[..length], project);
            await Check(given, source.Remove(length - 1, 1), project);
        }
    }

    private static async Task Check(CSharpCompilation given, string source, TestProject project)
    {
        var typed = CSharpSyntaxTree.ParseText(source, GeneratedProject.ParseOptions, "Typed.cs");
        var failures = (await given.AddSyntaxTrees(typed).ReportsAsync(AllRules.Analyzers, project.AnalyzerOptions)).Where(AllRules.IsFailure);
        Assert.True(!failures.Any(), $"{source}\n{string.Join('\n', failures)}");
    }
}
