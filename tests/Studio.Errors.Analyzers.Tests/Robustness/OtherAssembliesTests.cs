using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>What referenced assemblies bring: a value of ours may come out of one, and the package's own say nothing about the code.</summary>
public sealed class OtherAssembliesTests
{
    private const string Family = "static class Hidden { } public static class Made { public static Studio.Errors.AspNetCore.ErrorResult Last => null!; internal static Studio.Errors.AspNetCore.ErrorResult Inner => null!; }";

    [Theory]
    [InlineData("", "Made.Last", 1)]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Test\")]", "Made.Inner", 1)]
    [InlineData("", "Made.Inner", 0)]
    public async Task A_message_is_followed_out_of_another_project(string attribute, string value, int reports)
    {
        var library = Library("Library", GeneratedProject.For(new TestProject("").Catalog).AddSyntaxTrees(Parse(attribute + Family)));
        var application = GeneratedProject.WithoutFamily($"class Reader {{ bool Run() => {value}.Message == \"x\"; }}").AddReferences(library);
        var reported = await application.WithAnalyzers([new BranchOnMessageAnalyzer()]).ReportsAsync();
        Assert.Equal(Enumerable.Repeat("SERR301", reports), reported.Select(static one => one.Id));
    }

    [Theory]
    [InlineData("Studio.Errors.Reference")]
    [InlineData("Studio.Errors.OpenApi")]
    public async Task What_comes_with_the_package_is_no_use_of_it(string name)
    {
        var part = Library(name, GeneratedProject.WithoutFamily("[Studio.Errors.ErrorCatalog(\"errors.json\")] public static class PrintErrors;"));
        var application = GeneratedProject.WithoutFamily("class Plain { bool Run(System.Exception fault) => fault.Message == \"Studio, Errors\"; }").AddReferences(part);
        var session = application.WithAnalyzers(AllRules.Analyzers);
        Assert.Empty(await session.ReportsAsync());
        foreach (var analyzer in AllRules.Analyzers)
        {
            Assert.Equal(0, (await session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).SemanticModelActionsCount);
        }
    }

    private static CompilationReference Library(string name, CSharpCompilation compilation) => compilation.WithAssemblyName(name).ToMetadataReference();

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, GeneratedProject.ParseOptions, "Library.cs");
}
