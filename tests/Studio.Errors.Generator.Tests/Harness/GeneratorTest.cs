using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Generator.Tests;

/// <summary>
/// Runs the generator over a project with Roslyn's own verifier: exactly the marked diagnostics of generator and compiler at
/// exactly the marked places, in sources and in additional files.
/// </summary>
internal sealed class GeneratorTest : CSharpSourceGeneratorTest<ErrorCatalogGenerator, DefaultVerifier>
{
    private readonly Project project;

    public GeneratorTest(Project project, MarkupMode markup)
    {
        this.project = project;
        CompilerDiagnostics = CompilerDiagnostics.Suggestions;
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        // The references are those of this process; nothing is fetched.
        ReferenceAssemblies = new("net10.0");
        TestState.MarkupHandling = markup;
        TestState.AdditionalReferences.AddRange(project.References);
        TestState.Sources.AddRange(project.Sources.Select(source => (source.Key, SourceText.From(source.Value))));
        if (project.Bases.Count > 0)
        {
            TestState.AnalyzerConfigFiles.Add(("/.globalconfig", Roles.Config(project.Bases)));
        }

        TestState.AdditionalFiles.AddRange(project.Files.Select(file => (file.Key, SourceText.From(file.Value))));
    }

    /// <summary>Demands that these files are generated, and no other.</summary>
    public GeneratorTest Generating(IEnumerable<(string HintName, SourceText Text)> files)
    {
        TestBehaviors = TestBehaviors.None;
        foreach (var (hintName, text) in files)
        {
            TestState.GeneratedSources.Add((typeof(ErrorCatalogGenerator), hintName, text));
        }

        return this;
    }

    protected override CompilationOptions CreateCompilationOptions() => project.Options;

    protected override ParseOptions CreateParseOptions() => Project.ParseOptions;
}
