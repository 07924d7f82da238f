using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.RealCode;

/// <summary>All C# below a folder as one compilation. Packages are missing, so parts of it do not bind; analyzers must bear that.</summary>
internal sealed class CodeFolder
{
    private static readonly CSharpParseOptions parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    private readonly IReadOnlyList<(string Path, SourceText Text)> files;

    public CodeFolder(string folder) =>
        files = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static path => (path, SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8)))];

    public int Files => files.Count;

    public int Lines => files.Sum(static file => file.Text.Lines.Count);

    /// <summary>Parsed and bound anew each time, as a build does.</summary>
    public Compilation Compile()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "RealCode",
            files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true, nullableContextOptions: NullableContextOptions.Enable));
    }
}
