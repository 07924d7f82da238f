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
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Test", "Test", LanguageNames.CSharp, compilationOptions: compilation.Options, parseOptions: GeneratedProject.ParseOptions, metadataReferences: compilation.References))
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "errors.json", SourceText.From(project.Catalog), filePath: "/app/errors.json");
        if (project.Base.Length > 0)
        {
            solution = solution
                .AddAdditionalDocument(DocumentId.CreateNewId(id), "platform.errors.json", SourceText.From(project.Base), filePath: TestOptions.Base)
                .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From($"is_global = true\n[{TestOptions.Base}]\nbuild_metadata.AdditionalFiles.StudioErrorsRole = base\n"), filePath: "/.globalconfig");
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), await tree.GetTextAsync(), filePath: tree.FilePath);
        }

        return solution.GetProject(id)!.Documents.Single(one => one.FilePath == project.FilePath);
    }
}
