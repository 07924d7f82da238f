using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using System.Collections.Immutable;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// Applies a fix with Roslyn's own verifier, over a project of ours: both sources compile, the fix gives the second at the last step,
/// and what it gives is a tree as the parser would make it.
/// </summary>
/// <typeparam name="TAnalyzer">Reports what is fixed.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private readonly CompilationOptions options;
    private readonly string? title;

    /// <param name="before">The project.</param>
    /// <param name="after">The project after the fix.</param>
    /// <param name="title">The title of the fix; null for the first one that is offered.</param>
    public FixTest(TestProject before, TestProject after, string? title)
    {
        this.title = title;
        options = before.Compile().Options;
        ReferenceAssemblies = StateOf.References;
        CompilerDiagnostics = CompilerDiagnostics.Errors;
        // A rule in generated code and below a pragma is the business of the rule's own tests.
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        // Fixing all at once has tests of its own: it takes only what is sure (0093).
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        StateOf.Fill(TestState, before);
        StateOf.Fill(FixedState, after);
        TestState.MarkupHandling = FixedState.MarkupHandling = MarkupMode.None;
        FixedState.InheritanceMode = StateInheritanceMode.Explicit;
    }

    /// <summary>Expects what the analyzer reports: where that is, the rules' own tests hold.</summary>
    /// <param name="before">What is reported before.</param>
    /// <param name="after">What is still reported after, because no fix is offered for it.</param>
    /// <returns>This test.</returns>
    public FixTest<TAnalyzer, TFix> Reporting(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        TestState.ExpectedDiagnostics.AddRange(before.Select(Expected));
        FixedState.ExpectedDiagnostics.AddRange(after.Select(Expected));
        return this;
    }

    protected override CompilationOptions CreateCompilationOptions() => options;

    protected override ParseOptions CreateParseOptions() => GeneratedProject.ParseOptions;

    protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions) =>
        title is null ? actions : actions.RemoveAll(action => action.Title != title);

    private static DiagnosticResult Expected(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new DiagnosticResult(diagnostic.Id, diagnostic.Severity)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithSpan(
                span.Path,
                span.StartLinePosition.Line + 1,
                span.StartLinePosition.Character + 1,
                span.EndLinePosition.Line + 1,
                span.EndLinePosition.Character + 1);
    }
}
