using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Generator.Tests;

/// <summary>A run of the generator over a project, which goes on after an edit as it does in an editor.</summary>
internal sealed class Generation
{
    private readonly GeneratorDriver driver;
    private readonly CSharpCompilation input;
    private readonly Dictionary<string, AdditionalText> files;

    private Generation(GeneratorDriver driver, CSharpCompilation input, Dictionary<string, AdditionalText> files)
    {
        this.driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        this.input = input;
        this.files = files;
        Output = (CSharpCompilation)output;
    }

    /// <summary>The project's compilation with what was generated.</summary>
    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>All that was generated, in order of the files' names.</summary>
    public string Text => string.Join("\n", Sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Value));

    /// <summary>Our own steps by name.</summary>
    public ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> Steps => Result.TrackedSteps;

    public static Generation Run(Project project)
    {
        var files = project.Files.ToDictionary(file => file.Key, file => (AdditionalText)new CatalogText(file.Key, file.Value));
        var driver = CSharpGeneratorDriver.Create(
            [new ErrorCatalogGenerator().AsSourceGenerator()],
            files.Values,
            Project.ParseOptions,
            new Roles(project.Bases),
            new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new(driver, project.Compile(), files);
    }

    /// <summary>Adds or edits a source.</summary>
    public Generation Edit(string path, string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, Project.ParseOptions, path);
        var before = input.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == path);
        return new(driver, before is null ? input.AddSyntaxTrees(tree) : input.ReplaceSyntaxTree(before, tree), files);
    }

    /// <summary>Gives the project another reference in the place of one.</summary>
    public Generation Rereference(MetadataReference before, MetadataReference after) =>
        new(driver, input.ReplaceReference(before, after), files);

    /// <summary>Edits an additional file.</summary>
    public Generation EditFile(string path, string text)
    {
        var after = new CatalogText(path, text);
        return new(driver.ReplaceAdditionalText(files[path], after), input, new(files) { [path] = after });
    }

    /// <summary>Why each output was produced.</summary>
    public IEnumerable<IncrementalStepRunReason> OutputReasons() =>
        from step in Result.TrackedOutputSteps
        from run in step.Value
        from output in run.Outputs
        select output.Reason;
}
