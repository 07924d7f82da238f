using Microsoft.CodeAnalysis.Testing;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>A project of ours as Roslyn's verifiers take one.</summary>
internal static class StateOf
{
    /// <summary>The references are those of this process; nothing is fetched.</summary>
    public static ReferenceAssemblies References { get; } = new("net10.0");

    /// <summary>Puts a project into a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="project">The project; its own file may have marks.</param>
    public static void Fill(SolutionState state, TestProject project)
    {
        var shared = project.ReferencesRuntime ? GeneratedProject.For(project.Catalog) : GeneratedProject.WithoutRuntime;
        state.OutputKind = project.CompileLeniently().Options.OutputKind;
        state.AdditionalReferences.AddRange(shared.References);
        state.Sources.AddRange(shared.SyntaxTrees.Select(static tree => (tree.FilePath, tree.GetText())));
        state.Sources.Add((project.FilePath, project.Source));
        state.Sources.Add(("Other.cs", project.OtherSource));
        state.AdditionalFiles.Add(("/app/errors.json", project.Catalog));
        state.AnalyzerConfigFiles.Add((
            "/.globalconfig",
            $"is_global = true\n{string.Join('\n', project.Options.Select(static option => $"{option.Key} = {option.Value}"))}\n"));
    }
}
