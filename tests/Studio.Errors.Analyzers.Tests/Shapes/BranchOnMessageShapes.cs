using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>Every shape of SERR301, in every place that code can stand.</summary>
public sealed class BranchOnMessageShapes
{
    private static readonly IReadOnlyList<Shape> shapes = Shape.Of("SERR301");

    [Fact]
    public async Task Golden_file_of_shapes()
    {
        var reported = await Report("static void Run() { $ }");
        Golden.Matches(
            $"{Shape.Folder}/SERR301.golden.txt",
            string.Concat(shapes.Select((shape, index) => $"{(shape.IsFlagged ? '+' : '-')} {shape.Name}: {string.Join(" | ", reported[index])}\n")));
    }

    [Theory]
    [InlineData("static void Run() { $ }")]
    [InlineData("static async Task Run() { await Task.Yield(); { $ } }")]
    [InlineData("static void Run() { Action run = () => { $ }; run(); }")]
    [InlineData("static void Run() { void Inner() { $ } Inner(); }")]
    [InlineData("static int Property { get { $ return 1; } }")]
    [InlineData("Shape@() { $ }")]
    [InlineData("static IEnumerable<int> Run() { yield return 1; { $ } }")]
    [InlineData("static Action Run() => () => { $ };")]
    [InlineData("static readonly Action run = () => { $ };")]
    [InlineData("static void Run<T>(T value) where T : class { if (value is not null) { $ } }")]
    public async Task Flags_each_positive_shape_and_no_negative_one_in(string member)
    {
        var reported = await Report(member);
        var wrong = shapes.Where((shape, index) => shape.IsFlagged != reported[index].Any()).Select(static shape => shape.Name);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Flags_each_positive_shape_and_no_negative_one_in_top_level_statements()
    {
        var given = Shape.Given("SERR301").Replace("protected static", "public static", StringComparison.Ordinal);
        var classes = given.IndexOf("public abstract", StringComparison.Ordinal);
        var statements = string.Concat(shapes.Select(static shape => $"{{\n{shape.Statements}\n}}\n"));
        var source = $"using static Given;\n{given[..classes]}\n{statements}\n{given[classes..]}".Replace("#nullable enable", string.Empty, StringComparison.Ordinal);
        var project = new TestProject(source);
        var compilation = project.Compile();
        var reported = await Verify<BranchOnMessageAnalyzer>.Run(compilation, project);
        var blocks = (await reported.First().Location.SourceTree!.GetRootAsync()).ChildNodes().OfType<GlobalStatementSyntax>().ToList();
        var wrong = shapes.Where((shape, index) =>
            shape.IsFlagged != reported.Any(problem => blocks[index].Span.Contains(problem.Location.SourceSpan)));
        Assert.Empty(wrong.Select(static shape => shape.Name));
    }

    [Fact]
    public void There_are_enough_of_them()
    {
        Assert.True(shapes.Count(static shape => shape.IsFlagged) >= 60);
        Assert.True(shapes.Count(static shape => !shape.IsFlagged) >= 30);
    }

    /// <summary>What is reported inside each shape, when all stand in one compilation, each in a class of its own.</summary>
    private static async Task<ILookup<int, string>> Report(string member)
    {
        var classes = shapes.Select((shape, index) =>
            $"public sealed class Shape{index.ToString(CultureInfo.InvariantCulture)} : Given {{ {member.Replace("$", "\n" + shape.Statements + "\n", StringComparison.Ordinal).Replace("@", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)} }}\n");
        var project = new TestProject(Shape.Given("SERR301") + "\n" + string.Concat(classes));
        var reported = await Verify<BranchOnMessageAnalyzer>.Run(project.Compile(), project);
        Assert.DoesNotContain(reported, AllRules.IsFailure);
        return reported.ToLookup(ShapeOf, static problem => TextOf(problem.Location));
    }

    private static int ShapeOf(Diagnostic problem)
    {
        var type = problem.Location.SourceTree!.GetRoot().FindNode(problem.Location.SourceSpan).FirstAncestorOrSelf<ClassDeclarationSyntax>()!.Identifier.Text;
        return type.StartsWith("Shape", StringComparison.Ordinal) ? int.Parse(type.AsSpan(5), CultureInfo.InvariantCulture) : -1;
    }

    private static string TextOf(Location location) =>
        location.SourceTree!.GetText().ToString(location.SourceSpan).ReplaceLineEndings(" ");
}
