using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// Whole files, cut off at a character: what an editor sees of them while they are typed. <c>STUDIO_HALF_TYPED=1</c> cuts
/// at every character; any other number at every so many.
/// </summary>
public sealed class HalfTypedTests
{
    public static TheoryData<string> Hosts => ["Startup", "TestHost", "Controllers"];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task No_rule_fails_or_goes_on_for_ever(string host)
    {
        var source = Markup.Parse(host switch { "Startup" => HostShapes.Startup, "TestHost" => HostShapes.TestHost, _ => HostShapes.Controllers }).Source;
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
        var reported = await given.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, GeneratedProject.ParseOptions, "Typed.cs")).ReportsAsync(AllRules.Analyzers, project.AnalyzerOptions);
        Assert.True(reported.All(static one => one.Id != "AD0001"), $"{source}\n{string.Join('\n', reported.Select(static one => one.ToString()))}");
    }
}
