using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>Every shape of the rules about endpoints (SERR201 to SERR207, SERR209 to SERR212), statuses and codes (SERR302 to SERR306).</summary>
public sealed class EndpointShapes
{
    private static readonly Dictionary<string, ImmutableArray<DiagnosticAnalyzer>> rules = new()
    {
        ["SERR201"] = [new ScopeWithoutErrorAnalyzer(), new OtherScopeAnsweredAnalyzer(), new ScopeWithoutEffectAnalyzer()],
        ["SERR204"] = [new OutsideCatalogAnalyzer(), new UndeclaredErrorAnalyzer(), new InternalsInErrorAnalyzer(), new ScopeAtOddsAnalyzer()],
        ["SERR205"] = [new ScopeWithoutErrorAnalyzer(), new OutsideCatalogAnalyzer(), new UndeclaredErrorAnalyzer()],
        ["SERR211"] = [new ForeignDeclarationAnalyzer(), new HandSetStatusAnalyzer(), new UndeclaredExceptionAnalyzer()],
        ["SERR305"] = [new IgnoredRetryAnalyzer(), new DroppedErrorAnalyzer()],
        ["SERR209"] = [new BareResultAnalyzer()],
        ["SERR302"] = [new BranchOnStatusAnalyzer(), new CodeAsTextAnalyzer(), new ClosedCodeSwitchAnalyzer()],
    };

    public static TheoryData<string> Families => [.. rules.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task Golden_file_of_shapes(string family)
    {
        var reported = await Report(family);
        Golden.Matches(
            $"{Shape.Folder}/{family}.golden.txt",
            string.Concat(Shape.Of(family).Select((shape, index) => $"{(shape.IsFlagged ? '+' : '-')} {shape.Name}: {string.Join(" | ", reported[index].Select(static one => $"{one.Id} {one.Text}"))}\n")));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public async Task Flags_each_positive_shape_and_no_negative_one(string family)
    {
        var reported = await Report(family);
        var wrong = Shape.Of(family).Where((shape, index) => !reported[index].Select(static one => one.Id).Distinct().Order().SequenceEqual(Expected(shape)));
        Assert.Empty(wrong.Select(static shape => shape.Name));
        Assert.Empty(reported[-1]);
    }

    [Theory]
    [InlineData("SERR201", 45, 30)]
    [InlineData("SERR204", 45, 30)]
    [InlineData("SERR205", 25, 20)]
    [InlineData("SERR211", 45, 45)]
    [InlineData("SERR305", 30, 30)]
    [InlineData("SERR209", 10, 10)]
    [InlineData("SERR302", 45, 30)]
    public void There_are_enough_of_them(string family, int flagged, int quiet)
    {
        Assert.True(Shape.Of(family).Count(static shape => shape.IsFlagged) >= flagged);
        Assert.True(Shape.Of(family).Count(static shape => !shape.IsFlagged) >= quiet);
    }

    private static IEnumerable<string> Expected(Shape shape) => shape.IsFlagged ? shape.Name.Split(' ')[0].Split('+').Order() : [];

    private static async Task<ILookup<int, (string Id, string Text)>> Report(string family)
    {
        var classes = Shape.Of(family).Select(static (shape, index) => shape.InNamespace(index));
        var project = new TestProject(Shape.Given(family) + "\n" + string.Concat(classes))
        {
            Options = new Dictionary<string, string> { ["build_property.EnableRequestDelegateGenerator"] = "true" },
        };
        var reported = await project.Compile().WithAnalyzers(rules[family], project.AnalyzerOptions).ReportsAsync();
        return reported.OrderBy(static problem => problem.Location.SourceSpan.Start).ThenBy(static problem => problem.Id, StringComparer.Ordinal)
            .ToLookup(ShapeOf, static problem => (problem.Id, problem.Location.SourceTree!.GetText().ToString(problem.Location.SourceSpan).ReplaceLineEndings(" ")));
    }

    private static int ShapeOf(Diagnostic problem)
    {
        var part = problem.Location.SourceTree!.GetRoot().FindNode(problem.Location.SourceSpan).FirstAncestorOrSelf<NamespaceDeclarationSyntax>();
        return part is null ? -1 : int.Parse(part.Name.ToString().AsSpan("Part".Length), CultureInfo.InvariantCulture);
    }
}
