using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>With the framework's request-delegate generator on, each Map call is intercepted by a generated one. The rules say the same.</summary>
public sealed class RequestDelegateGeneratorTests
{
    private static readonly CSharpParseOptions parseOptions =
        GeneratedProject.ParseOptions.WithFeatures([new("InterceptorsNamespaces", "Microsoft.AspNetCore.Http.Generated")]);

    [Theory]
    [InlineData("SERR201")]
    [InlineData("SERR204")]
    [InlineData("SERR209")]
    public async Task Interceptors_change_no_report(string family)
    {
        var project = new TestProject(Shape.Given(family) + "\n" + string.Concat(Shape.Of(family).Select(static (shape, index) => shape.InNamespace(index))))
        {
            Options = new Dictionary<string, string> { ["build_property.EnableRequestDelegateGenerator"] = "true" },
        };
        var plain = project.Compile();
        plain = plain.RemoveAllSyntaxTrees().AddSyntaxTrees(plain.SyntaxTrees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText(), parseOptions, tree.FilePath)));
        CSharpGeneratorDriver.Create([Generator()], parseOptions: parseOptions, optionsProvider: new TestOptions(project.Options))
            .RunGeneratorsAndUpdateCompilation(plain, out var intercepted, out _);

        var generated = string.Concat(intercepted.SyntaxTrees.Except(plain.SyntaxTrees).Select(static tree => tree.ToString()));
        Assert.True(generated.Split("InterceptsLocation").Length > 20, "The generator intercepted nothing.");
        var expected = await Reports(plain, project);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Reports(intercepted, project));
    }

    private static async Task<IEnumerable<string>> Reports(Compilation compilation, TestProject project)
    {
        var reported = await compilation.WithAnalyzers(AllRules.Analyzers, project.AnalyzerOptions).ReportsAsync();
        return reported.Where(static one => !one.Id.StartsWith("SERR1", StringComparison.Ordinal)).Select(static one => one.ToString()).Order(StringComparer.Ordinal);
    }

    /// <summary>The generator of the targeting pack beside the running framework.</summary>
    private static ISourceGenerator Generator()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var path = Directory.GetFiles(Path.Combine(root, "packs", "Microsoft.AspNetCore.App.Ref"), "Microsoft.AspNetCore.Http.RequestDelegateGenerator.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var type = Assembly.LoadFrom(path).GetTypes().Single(static one => one.Name == "RequestDelegateGenerator");
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }
}
