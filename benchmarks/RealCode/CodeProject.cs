using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.RealCode;

/// <summary>One project: the files of its folder that are in no other project's.</summary>
internal sealed class CodeProject
{
    private static readonly string[] implicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] usingsOfWeb =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private readonly string text;
    private readonly bool hasImplicitUsings;

    public CodeProject(string path, IEnumerable<string> all, int part)
    {
        Path = path;
        text = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        var folder = FolderOf(path);
        hasImplicitUsings = Properties(path).Prepend(text).Any(static file => file.Contains("<ImplicitUsings>enable", StringComparison.Ordinal));
        var inner = all.Where(other => other != path && FolderOf(other).StartsWith(folder, StringComparison.Ordinal)).Select(FolderOf).Concat([folder + "obj/", folder + "bin/"]).ToList();
        Files = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !inner.Exists(other => file.StartsWith(other, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Where((_, index) => index * part / 100 != (index + 1) * part / 100)
            .Select(static file => (file, SourceText.From(File.ReadAllText(file), System.Text.Encoding.UTF8)))];
    }

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    public string Path { get; }

    public IReadOnlyList<(string Path, SourceText Text)> Files { get; }

    public int Lines => Files.Sum(static file => file.Text.Lines.Count);

    /// <summary>Whether it references another project, by that one's file name.</summary>
    public bool Names(CodeProject other) =>
        other != this && text.Contains($"{System.IO.Path.GetFileName(other.Path)}\"", StringComparison.OrdinalIgnoreCase) && text.Contains("<ProjectReference", StringComparison.Ordinal);

    public CSharpCompilation Compile(IEnumerable<MetadataReference> references)
    {
        var trees = Files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path)).ToList();
        if (hasImplicitUsings)
        {
            var names = text.Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal) ? implicitUsings.Concat(usingsOfWeb) : implicitUsings;
            trees.Add(CSharpSyntaxTree.ParseText(string.Concat(names.Select(static name => $"global using {name};\n")), ParseOptions));
        }

        var isProgram = trees.Exists(static tree => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any());
        return CSharpCompilation.Create(
            System.IO.Path.GetFileNameWithoutExtension(Path),
            trees,
            references,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The texts of the files of properties around a project.</summary>
    private static IEnumerable<string> Properties(string path)
    {
        for (var folder = Directory.GetParent(path); folder is not null; folder = folder.Parent)
        {
            var file = System.IO.Path.Combine(folder.FullName, "Directory.Build.props");
            if (File.Exists(file))
            {
                yield return File.ReadAllText(file);
            }
        }
    }

    private static string FolderOf(string path) => System.IO.Path.GetDirectoryName(path) + "/";
}
