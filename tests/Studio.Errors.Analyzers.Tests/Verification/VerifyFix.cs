using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>Applies a fix in a real workspace; what comes out must compile and be clean.</summary>
internal static class VerifyFix<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Expects a source after the fix with that title; after the first one offered where none is said.</summary>
    public static async Task Gives(string before, string after, string? title = null, Func<TestProject, TestProject>? configure = null)
    {
        var project = (configure ?? (static one => one))(new TestProject(before));
        var mended = project with { Source = after };
        await new FixTest<TAnalyzer, TFix>(project, mended, title).Reporting(await Reported(project), await Reported(mended)).RunAsync();
    }

    /// <summary>Applies the first fix that is offered, as often as one is. What comes out compiles and is clean; false where none is offered.</summary>
    public static async Task<bool> Mends(TestProject project)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, project);
        var isOffered = false;
        for (var round = 0; round < 5 && await FirstAction(document, project, title: null) is { } action; round++)
        {
            isOffered = true;
            document = (await Apply(action)).GetDocument(document.Id)!;
        }

        var errors = (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error);
        var left = isOffered ? await Reported(document, project) : [];
        Assert.True(!errors.Any() && left.Count == 0, $"{await document.GetTextAsync()}\n{string.Join('\n', errors.Concat(left))}");
        return isOffered;
    }

    /// <summary>The text of errors.json after the fix with that title.</summary>
    public static async Task<string> CatalogAfter(string source, string title)
    {
        var project = new TestProject(source);
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, project);
        var action = await FirstAction(document, project, title);
        Assert.NotNull(action);
        var changed = (await Apply(action)).GetProject(document.Project.Id)!;
        return (await changed.AdditionalDocuments.Single().GetTextAsync()).ToString();
    }

    /// <summary>The source after the fixes of all diagnostics are applied together, as an editor does.</summary>
    public static async Task<string> AfterFixAll(string source, string kind, Func<TestProject, TestProject>? configure = null) =>
        (await BothAfterFixAll(source, kind, configure)).Source;

    /// <summary>The source and errors.json after the fixes of all diagnostics are applied together.</summary>
    public static async Task<(string Source, string Catalog)> BothAfterFixAll(string source, string kind, Func<TestProject, TestProject>? configure = null)
    {
        var project = (configure ?? (static one => one))(new TestProject(source));
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, project);
        var fix = new TFix();
        var all = new FixAllContext(document, fix, FixAllScope.Document, kind, fix.FixableDiagnosticIds, new Diagnostics(project), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(all);
        var mended = action is null ? document : (await Apply(action)).GetDocument(document.Id)!;
        return ((await mended.GetTextAsync()).ToString(), (await mended.Project.AdditionalDocuments.Single().GetTextAsync()).ToString());
    }

    private static Document Open(AdhocWorkspace workspace, TestProject project)
    {
        var compilation = (Microsoft.CodeAnalysis.CSharp.CSharpCompilation)project.Compile();
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Test", "Test", LanguageNames.CSharp, compilationOptions: compilation.Options, parseOptions: GeneratedProject.ParseOptions, metadataReferences: compilation.References))
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "errors.json", SourceText.From(project.Catalog), filePath: "/app/errors.json");
        var own = DocumentId.CreateNewId(id);
        foreach (var tree in compilation.SyntaxTrees)
        {
            solution = solution.AddDocument(tree.FilePath == project.FilePath ? own : DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        }

        return solution.GetDocument(own)!;
    }

    private static async Task<CodeAction?> FirstAction(Document document, TestProject project, string? title)
    {
        foreach (var diagnostic in await Reported(document, project))
        {
            CodeAction? first = null;
            var context = new CodeFixContext(document, diagnostic, (action, _) => first ??= title is null ? CompilesNow(action) : action.Title == title ? action : null, CancellationToken.None);
            await new TFix().RegisterCodeFixesAsync(context);
            if (first is not null)
            {
                return first;
            }
        }

        return null;
    }

    private static async Task<IEnumerable<Diagnostic>> Reported(TestProject project) =>
        await Verify<TAnalyzer>.Run(project.Compile(), project);

    /// <summary>A fix that writes an entry names a type which is there once the generator has run again: none runs here.</summary>
    private static CodeAction? CompilesNow(CodeAction action) => action.EquivalenceKey == "Entry" ? null : action;

    private static async Task<IReadOnlyList<Diagnostic>> Reported(Document document, TestProject project)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var all = await Verify<TAnalyzer>.Run(compilation, project);
        return [.. all.Where(problem => problem.Location.SourceTree?.FilePath == project.FilePath).OrderBy(static problem => problem.Location.SourceSpan.Start)];
    }

    private static async Task<Solution> Apply(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private sealed class Diagnostics(TestProject project) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project all, CancellationToken cancellationToken) =>
            await GetDocumentDiagnosticsAsync(all.Documents.Single(document => document.FilePath == project.FilePath), cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await Reported(document, project);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
