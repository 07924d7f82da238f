using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>A project as an editor has it open.</summary>
internal static class EditedFile
{
    /// <summary>The file under test, in a project with all that compiles with it.</summary>
    public static async Task<Document> OfAsync(AdhocWorkspace workspace, TestProject project)
    {
        var compilation = (CSharpCompilation)project.CompileLeniently();
        var id = ProjectId.CreateNewId();
        var info = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Test",
            "Test",
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: GeneratedProject.ParseOptions,
            metadataReferences: compilation.References);
        var solution = workspace.CurrentSolution.AddProject(info)
            .AddAdditionalDocument(New(), "errors.json", SourceText.From(project.Catalog), filePath: "/app/errors.json");
        if (project.Base.Length > 0)
        {
            var role = $"is_global = true\n[{TestOptions.Base}]\nbuild_metadata.AdditionalFiles.StudioErrorsRole = base\n";
            solution = solution
                .AddAdditionalDocument(New(), "platform.errors.json", SourceText.From(project.Base), filePath: TestOptions.Base)
                .AddAnalyzerConfigDocument(New(), ".globalconfig", SourceText.From(role), filePath: "/.globalconfig");
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            solution = solution.AddDocument(New(), Path.GetFileName(tree.FilePath), await tree.GetTextAsync(), filePath: tree.FilePath);
        }

        return solution.GetProject(id)!.Documents.Single(one => one.FilePath == project.FilePath);

        DocumentId New() => DocumentId.CreateNewId(id);
    }
}
