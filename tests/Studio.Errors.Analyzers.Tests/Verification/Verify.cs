using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>Runs one analyzer over marked source and compares every diagnostic it reports with the marks.</summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Expects the marked diagnostics and no other.</summary>
    public static Task Reports(string markup) => Reports(markup, static project => project);

    /// <summary>Expects the marked diagnostics and no other, in a project of one's own.</summary>
    public static async Task Reports(string markup, Func<TestProject, TestProject> configure)
    {
        var marked = Markup.Parse(markup);
        var project = configure(new TestProject(marked.Source));
        var reported = await Run(project.Compile(), project);
        Assert.DoesNotContain(reported, AllRules.IsFailure);
        var actual = reported.Where(problem => problem.Location.SourceTree?.FilePath == project.FilePath)
            .Select(static problem => new Mark(problem.Id, problem.Location.SourceSpan)).ToList();
        var missing = marked.Marks.Except(actual).ToList();
        var surplus = actual.Except(marked.Marks).ToList();
        Assert.True(
            missing.Count == 0 && surplus.Count == 0,
            $"Not reported:\n{Print(missing, marked.Source)}\nReported, but not marked; if right, mark it so:\n{Print(surplus, marked.Source)}\n{string.Join('\n', reported)}");
    }

    /// <summary>Expects no diagnostic at all.</summary>
    public static Task ReportsNothing(string source) => Reports(source);

    /// <summary>What is reported inside errors.json, in order: the marked text with its quotes.</summary>
    public static async Task<IEnumerable<string>> ReportedInCatalog(string source, Func<TestProject, TestProject> configure)
    {
        var project = configure(new TestProject(source));
        var reported = await Run(project.Compile(), project);
        Assert.All(reported, static problem => Assert.Equal("/app/errors.json", problem.Location.GetLineSpan().Path));
        return reported.Select(static problem => problem.Location.SourceSpan).OrderBy(static span => span.Start).Select(span => project.Catalog.Substring(span.Start - 1, span.Length + 2));
    }

    /// <summary>Everything that the analyzer reports, its own crashes included.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, TestProject project)
    {
        return await compilation.WithAnalyzers([new TAnalyzer()], project.AnalyzerOptions).ReportsAsync();
    }

    private static string Print(IEnumerable<Mark> marks, string source) => string.Join(
        '\n',
        marks.Select(mark => $"  {{|{mark.Id}:{source.Substring(mark.Span.Start, mark.Span.Length)}|}} at {mark.Span.Start}"));
}
