using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.RealCode;

/// <summary>
/// The C# projects below a folder, each a compilation that references those it names, as a build compiles them. Packages
/// are referenced where the folder was restored; what is missing does not bind, and analyzers must bear that.
/// </summary>
internal sealed class CodeBase
{
    private readonly IReadOnlyList<CodeProject> projects;
    private readonly IReadOnlyList<MetadataReference> references;

    /// <summary>Reads the files.</summary>
    /// <param name="folder">Where the code is.</param>
    /// <param name="part">How much of it to take, in percent of its files.</param>
    public CodeBase(string folder, int part)
    {
        var paths = Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        projects = [.. paths.DefaultIfEmpty(Path.Combine(folder, "Code.csproj")).Select(path => new CodeProject(path, paths, part))];
        references = [.. RestoredPackages.Of(folder, Platform).Concat(Platform).Select(static path => MetadataReference.CreateFromFile(path))];
    }

    public int Projects => projects.Count;

    public int Files => projects.Sum(static project => project.Files.Count);

    public int Lines => projects.Sum(static project => project.Lines);

    private static IReadOnlyList<string> Platform { get; } = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))];

    /// <summary>Parsed and bound anew each time, as a build does.</summary>
    public IReadOnlyList<CSharpCompilation> Compile()
    {
        var compiled = new Dictionary<string, CSharpCompilation>(StringComparer.OrdinalIgnoreCase);
        foreach (var project in projects)
        {
            Compile(project, compiled);
        }

        return [.. compiled.Values];
    }

    private CSharpCompilation Compile(CodeProject project, Dictionary<string, CSharpCompilation> compiled)
    {
        if (!compiled.TryGetValue(project.Path, out var compilation))
        {
            var others = projects.Where(other => project.Names(other)).Select(other => Compile(other, compiled).ToMetadataReference()).ToList();
            compilation = project.Compile([.. references, .. others]);
            compiled.Add(project.Path, compilation);
        }

        return compilation;
    }
}
