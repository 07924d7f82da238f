using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// Runs a rule with Roslyn's own verifier, which also looks at it in generated code and below a pragma. It takes many times as long as
/// <see cref="Verify{TAnalyzer}"/>, which shares what is bound of references: each family of rules has one case here, the hundreds of
/// shapes are there.
/// </summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
internal sealed class RuleTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly CompilationOptions options;

    /// <param name="project">The project, with marks in its file or in its catalog.</param>
    public RuleTest(TestProject project)
    {
        options = GeneratedProject.WithoutRuntime.Options;
        ReferenceAssemblies = StateOf.References;
        CompilerDiagnostics = CompilerDiagnostics.Errors;
        // A rule may have a message for each of several cases.
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        StateOf.Fill(TestState, project);
    }

    protected override CompilationOptions CreateCompilationOptions() => options;

    protected override ParseOptions CreateParseOptions() => GeneratedProject.ParseOptions;
}
