using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator.Tests;

/// <summary>What every test of the generator demands, whatever else it looks at.</summary>
internal static class Verify
{
    /// <summary>
    /// Runs a project without problems: the output compiles with warnings as errors, an unrelated edit produces nothing
    /// again, and no step holds on to the compiler's objects.
    /// </summary>
    public static Generation Clean(Project project)
    {
        var run = Generation.Run(project);
        Assert.Empty(run.Result.Diagnostics);
        Compiles(run);
        Caching.IsUntouchedByUnrelatedEdits(run);
        ObjectGraph.HoldsNothingOfTheCompiler(run);
        return run;
    }

    /// <summary>Runs a project whose marked texts say which diagnostics to expect, and where.</summary>
    public static Generation Problems(Project project)
    {
        var sources = project.Sources.ToDictionary(source => source.Key, source => new Markup(source.Key, source.Value));
        var files = project.Files.ToDictionary(file => file.Key, file => new Markup(file.Key, file.Value));
        var run = Generation.Run(project with
        {
            Sources = sources.ToDictionary(source => source.Key, source => source.Value.Text),
            Files = files.ToDictionary(file => file.Key, file => file.Value.Text),
        });
        var expected = sources.Values.Concat(files.Values).SelectMany(markup => markup.Expected);
        Assert.Equal(Sorted(expected), Sorted(run.Result.Diagnostics.Select(Describe)));
        Assert.Null(run.Result.Exception);
        return run;
    }

    public static void Compiles(Generation run)
    {
        var problems = run.Output.GetDiagnostics().Where(problem => problem.Severity != DiagnosticSeverity.Hidden);
        Assert.Equal("", string.Join("\n", problems.Select(problem => problem.ToString())));
    }

    private static string Describe(Diagnostic problem) => Markup.Describe(
        problem.Id,
        problem.Location.GetLineSpan().Path,
        problem.Location.SourceSpan.Start,
        problem.Location.SourceSpan.Length);

    private static string Sorted(IEnumerable<string> lines) =>
        string.Join("\n", lines.Order(StringComparer.Ordinal));
}
