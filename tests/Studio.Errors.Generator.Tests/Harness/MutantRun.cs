using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator.Tests;

/// <summary>
/// A project whose catalog is replaced by one damaged text after another. Whatever comes, the generator does not fail, what
/// it tells has a place in the file, and what it prints compiles; of a catalog without problems every value arrives.
/// </summary>
/// <remarks>The same output is compiled once: most damage leaves the same entries.</remarks>
internal sealed class MutantRun(Project project)
{
    private const string Path = "/app/errors.json";

    private readonly Generation undamaged = Generation.Run(project);
    private readonly HashSet<string> compiled = [];

    public int Mutants { get; private set; }

    public int Accepted { get; private set; }

    public void Check(string name, string text)
    {
        Mutants++;
        var run = undamaged.EditFile(Path, text);
        Assert.True(run.Result.Exception is null, $"{name}: {run.Result.Exception}");
        Assert.All(run.Result.Diagnostics, problem => Assert.True(HasPlace(problem, text), $"{name}: {problem}"));
        if (compiled.Add(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(run.Text)))))
        {
            var problems = run.Output.GetDiagnostics().Where(problem => problem.Severity != DiagnosticSeverity.Hidden).ToArray();
            Assert.True(problems.Length == 0, $"{name}: {string.Join("\n", problems)}");
        }

        if (run.Result.Diagnostics.IsEmpty)
        {
            Accepted++;
            SameValues.Assert(name, text, run);
        }
    }

    public override string ToString() => $"{Mutants} texts, {Accepted} of them accepted, {compiled.Count} outputs compiled";

    private static bool HasPlace(Diagnostic problem, string text) =>
        problem.Location.GetLineSpan() is { IsValid: true, Path: Path } && problem.Location.SourceSpan.End <= text.Length;
}
