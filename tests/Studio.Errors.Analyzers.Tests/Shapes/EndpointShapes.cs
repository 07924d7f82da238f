using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>Every shape of SERR201 to SERR203.</summary>
public sealed class EndpointShapes
{
    private static readonly IReadOnlyList<Shape> shapes = Shape.Of("SERR201");

    [Fact]
    public async Task Golden_file_of_shapes()
    {
        var reported = await Report();
        Golden.Matches(
            $"{Shape.Folder}/SERR201.golden.txt",
            string.Concat(shapes.Select((shape, index) => $"{(shape.IsFlagged ? '+' : '-')} {shape.Name}: {string.Join(" | ", reported[index].Select(static one => $"{one.Id} {one.Text}"))}\n")));
    }

    [Fact]
    public async Task Flags_each_positive_shape_and_no_negative_one()
    {
        var reported = await Report();
        var wrong = shapes.Where((shape, index) => !reported[index].Select(static one => one.Id).Distinct().SequenceEqual(Expected(shape)));
        Assert.Empty(wrong.Select(static shape => shape.Name));
        Assert.Empty(reported[-1]);
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.True(shapes.Count(static shape => shape.IsFlagged) >= 45);

    private static IEnumerable<string> Expected(Shape shape) => shape.IsFlagged ? [shape.Name.Split(' ')[0]] : [];

    private static async Task<ILookup<int, (string Id, string Text)>> Report()
    {
        var classes = shapes.Select(static (shape, index) => ClassOf(shape.Statements, index.ToString(CultureInfo.InvariantCulture)));
        var project = new TestProject(Shape.Given("SERR201") + "\n" + string.Concat(classes));
        ImmutableArray<DiagnosticAnalyzer> rules = [new ScopeWithoutErrorAnalyzer(), new OtherScopeAnsweredAnalyzer(), new ScopeWithoutEffectAnalyzer()];
        var reported = await project.Compile().WithAnalyzers(rules, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return reported.ToLookup(ShapeOf, static problem => (problem.Id, problem.Location.SourceTree!.GetText().ToString(problem.Location.SourceSpan)));
    }

    /// <summary>Statements come first, members after <c>::</c>.</summary>
    private static string ClassOf(string shape, string index)
    {
        var parts = shape.Split("::", 2);
        return $"public partial class Shape{index} : Given {{ static void Map(WebApplication app) {{\n{parts[0]}\n}}\n{parts.ElementAtOrDefault(1)}\n}}\n";
    }

    private static int ShapeOf(Diagnostic problem)
    {
        var type = problem.Location.SourceTree!.GetRoot().FindNode(problem.Location.SourceSpan).AncestorsAndSelf().OfType<ClassDeclarationSyntax>()
            .Select(static one => one.Identifier.Text).FirstOrDefault(static name => name.StartsWith("Shape", StringComparison.Ordinal));
        return type is null ? -1 : int.Parse(type.AsSpan(5), CultureInfo.InvariantCulture);
    }
}
