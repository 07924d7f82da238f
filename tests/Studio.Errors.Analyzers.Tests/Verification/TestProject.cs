using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>What the user's side of a test looks like: its sources, catalog and options.</summary>
/// <param name="Source">The file under test, without marks.</param>
internal sealed record TestProject(string Source)
{
    /// <summary>The catalog of the wire contract, unless a test brings another.</summary>
    public string Catalog { get; init; } = Repository.Read("errors.json");

    /// <summary>The catalog of an API that the project calls, <c>PaymentsErrors</c>; empty for none.</summary>
    public string Upstream { get; init; } = string.Empty;

    /// <summary>A catalog that <see cref="Catalog"/> may extend, as <c>../platform/platform.errors.json</c>; empty for none.</summary>
    public string Base { get; init; } = string.Empty;

    /// <summary>What stands in another file.</summary>
    public string OtherSource { get; init; } = string.Empty;

    /// <summary>The path of the file under test.</summary>
    public string FilePath { get; init; } = "Test.cs";

    /// <summary>Whether the compilation sees Studio.Errors at all.</summary>
    public bool ReferencesRuntime { get; init; } = true;

    /// <summary>Options of a .globalconfig or of MSBuild (<c>build_property.…</c>).</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>What analyzers get beside the compilation.</summary>
    public AnalyzerOptions AnalyzerOptions =>
        new(GeneratedProject.Files(Catalog, Upstream, Base), new TestOptions(Options));

    /// <summary>Compiles; a source that does not compile is a broken test, not a passing one.</summary>
    public Compilation Compile()
    {
        var compilation = CompileLeniently();
        var errors = compilation.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        Assert.True(errors.IsEmpty, "The test's source does not compile:\n" + string.Join('\n', errors));
        return compilation;
    }

    /// <summary>Compiles, whatever comes of it: half-typed code is what analyzers mostly see.</summary>
    public Compilation CompileLeniently()
    {
        var tree = CSharpSyntaxTree.ParseText(Source, GeneratedProject.ParseOptions, FilePath);
        var isProgram = tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var project = ReferencesRuntime ? GeneratedProject.For(Catalog, Upstream, Base) : GeneratedProject.WithoutRuntime;
        var options = project.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
        return project.AddSyntaxTrees(tree, CSharpSyntaxTree.ParseText(OtherSource, GeneratedProject.ParseOptions, "Other.cs")).WithOptions(options);
    }
}
