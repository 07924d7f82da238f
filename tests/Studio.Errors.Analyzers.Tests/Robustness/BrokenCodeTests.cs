using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// Broken code is what analyzers mostly see. Mutants of all shapes (unbalanced, missing types, half-typed) must never
/// make one fail. <c>STUDIO_FUZZ</c> sets their number, or the part of the series to run: <c>1000-2000</c>.
/// </summary>
public sealed class BrokenCodeTests
{
    /// <summary>So many mutants share a compilation, each in a file of its own: what the generator printed is bound once for all of them.</summary>
    private const int Together = 25;

    private static readonly ImmutableArray<DiagnosticAnalyzer> rules = AllRules.Analyzers;

    [Fact]
    public async Task No_analyzer_fails()
    {
        var families = Shape.Families.Select(static family => (Given: Shape.Given(family), Shapes: Shape.Of(family))).ToList();
        foreach (var batch in Seeds().GroupBy(static seed => seed / Together))
        {
            var (given, shapes) = families[batch.Key % families.Count];
            var random = new Random(batch.Key);
            var mutants = batch.Select(seed => Mutant(seed, shapes));
            var failures = await FailuresIn([random.Next(4) == 0 ? Mutate(given, random) : given, .. mutants]);
            Assert.True(failures.Count == 0, $"STUDIO_FUZZ={batch.First()}-{batch.Last() + 1}\n{string.Join('\n', failures)}");
        }
    }

    [Theory]
    [InlineData("var said = error.Message == said;")]
    [InlineData("var said = (error.Message, said); if (said.Item1 == \"gone\") { }")]
    [InlineData("var some = new[] { some, 503 }; if (some.Contains(failure.Status)) { }")]
    [InlineData("IResult answer = answer ?? answer; app.MapGet(\"/\", [RequireScope(\"a\")] () => answer);")]
    public async Task No_analyzer_fails_where_a_variable_is_made_of_itself(string statements) =>
        Assert.Empty(await FailuresIn([Shape.Given("SERR301"), $"class Mutant : Given {{ void M(WebApplication app) {{ {statements} }} }}"]));

    private static async Task<IReadOnlyCollection<string>> FailuresIn(IEnumerable<string> sources)
    {
        var project = new TestProject(string.Empty);
        var trees = sources.Select(static (source, index) => CSharpSyntaxTree.ParseText(source, GeneratedProject.ParseOptions, $"Mutant{index}.cs"));
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (fault, _, _) => Add(failures, fault.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var compilation = GeneratedProject.For(project.Catalog).AddSyntaxTrees(trees);
        var reported = await compilation.WithAnalyzers(rules, options).ReportsAsync();
        return [.. failures, .. reported.Where(AllRules.IsFailure).Select(static problem => problem.ToString())];
    }

    private static void Add(List<string> failures, string failure)
    {
        lock (failures)
        {
            failures.Add(failure);
        }
    }

    private static string Mutant(int seed, IReadOnlyList<Shape> shapes)
    {
        var random = new Random(seed);
        var statements = Mutate(shapes[random.Next(shapes.Count)].Statements.Replace("\n::", "\n} ", StringComparison.Ordinal), random);
        var source = $"class Mutant{seed} : Given {{ void M(WebApplication app) {{\n{statements}\n}}}}";
        return random.Next(4) == 0 ? Mutate(source, random) : source;
    }

    private static IEnumerable<int> Seeds()
    {
        var set = Environment.GetEnvironmentVariable("STUDIO_FUZZ") is { Length: > 0 } value ? value : "40";
        var bounds = set.Split('-').Select(static bound => int.Parse(bound, CultureInfo.InvariantCulture)).ToArray();
        return bounds is [var from, var to] ? Enumerable.Range(from, to - from) : Enumerable.Range(0, bounds[0]);
    }

    /// <summary>One to three small accidents.</summary>
    private static string Mutate(string text, Random random)
    {
        for (var left = random.Next(1, 4); left > 0 && text.Length > 4; left--)
        {
            var at = random.Next(text.Length - 1);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text[..at],
                2 => text.Insert(at, "(){}[];,.\"=>?"[random.Next(13)].ToString()),
                3 => text.Insert(at, text.Substring(at, length)),
                4 => text.Replace("error", "eror", StringComparison.Ordinal),
                _ => text.Remove(at, 1).Insert(random.Next(text.Length - 1), text[at].ToString()),
            };
        }

        return text;
    }
}
