using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// Broken code is what analyzers mostly see. Mutants of all shapes (unbalanced, missing types, half-typed) must never
/// make one fail. <c>STUDIO_FUZZ</c> sets their number.
/// </summary>
public sealed class BrokenCodeTests
{
    private const int Seed = 20261122;

    private static readonly ImmutableArray<DiagnosticAnalyzer> rules = AllRules.Analyzers;

    [Theory]
    [InlineData("SERR301")]
    [InlineData("SERR201")]
    public async Task No_analyzer_fails(string rule)
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("STUDIO_FUZZ") is { Length: > 0 } set ? set : "40", CultureInfo.InvariantCulture) / 2;
        var random = new Random(Seed);
        var shapes = Shape.Of(rule);
        for (var round = 0; round < count; round++)
        {
            var source = Shape.Given(rule) + "\nclass C : Given { void M(WebApplication app) {\n" + Mutate(shapes[random.Next(shapes.Count)].Statements.Replace("::", "} ", StringComparison.Ordinal), random) + "\n}}";
            var project = new TestProject(random.Next(4) == 0 ? Mutate(source, random) : source);
            var failures = new List<string>();
            var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (fault, _, _) => failures.Add(fault.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            var reported = await project.CompileLeniently().WithAnalyzers(rules, options).GetAnalyzerDiagnosticsAsync();
            Assert.True(failures.Count == 0 && !reported.Any(static problem => problem.Id == "AD0001"), string.Join('\n', failures) + "\n" + project.Source);
        }
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
