using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Studio.Errors.Generator.Tests;

/// <summary>What every test of the generator demands, whatever else it looks at.</summary>
internal static class Verify
{
    /// <summary>
    /// Runs a project without problems: the output compiles with warnings as errors, an unrelated edit produces nothing
    /// again, and no step holds on to the compiler's objects.
    /// </summary>
    public static async Task<Generation> CleanAsync(Project project)
    {
        await new GeneratorTest(project, MarkupMode.None).RunAsync();
        var run = Generation.Run(project);
        Caching.IsUntouchedByUnrelatedEdits(run);
        ObjectGraph.HoldsNothingOfTheCompiler(run);
        return run;
    }

    /// <summary>
    /// Runs a project whose marked texts, <c>{|SERR042:ApiErrors|}</c>, say which diagnostics to expect, and where. What is
    /// generated compiles all the same.
    /// </summary>
    public static async Task<Generation> ProblemsAsync(Project project)
    {
        await new GeneratorTest(project, MarkupMode.Allow).RunAsync();
        return Generation.Run(project.WithoutMarkup());
    }

    public static void Compiles(Generation run)
    {
        var problems = run.Output.GetDiagnostics().Where(problem => problem.Severity != DiagnosticSeverity.Hidden);
        Assert.Equal("", string.Join("\n", problems.Select(problem => problem.ToString())));
    }
}
