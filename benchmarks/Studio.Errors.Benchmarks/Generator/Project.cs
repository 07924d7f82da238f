using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Benchmarks;

/// <summary>A workload in its host, generated once: what an editor has open.</summary>
internal sealed class Project
{
    public const int HostFiles = 300;

    /// <summary>What a server has to compile with.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("Studio.Errors.Benchmarks", StringComparison.Ordinal))
            .Append(Yardsticks.PathOf("Mapperly.Abstractions"))
            .Append(Yardsticks.PathOf("Vogen.SharedTypes"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The options of every compilation.</summary>
    public static CSharpCompilationOptions Options { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private readonly Workload workload;
    private readonly CatalogText? catalog;
    private readonly CSharpCompilation input;
    private GeneratorDriver? driver;

    /// <summary>Parses the project.</summary>
    /// <param name="workload">What to generate.</param>
    /// <param name="hostFiles">How many files stand around it.</param>
    public Project(Workload workload, int hostFiles = HostFiles)
    {
        this.workload = workload;
        catalog = workload.Catalog is { } text ? new(text) : null;
        var hosts = Enumerable.Range(0, hostFiles).Select(static index => CSharpSyntaxTree.ParseText(Host(index, ""), Workload.Parse, Name("Host", index)));
        var items = workload.Sources.Select(static (source, index) => CSharpSyntaxTree.ParseText(source, Workload.Parse, Name("Items", index)));
        input = CSharpCompilation.Create("App", [.. hosts, .. items], References, Options);
    }

    /// <summary>Generates for the first time; what is generated is parsed.</summary>
    /// <returns>The compilation with what was generated.</returns>
    public CSharpCompilation Generate()
    {
        var fresh = CSharpGeneratorDriver.Create(workload.Generators, catalog is null ? [] : [catalog], Workload.Parse);
        driver = fresh.RunGeneratorsAndUpdateCompilation(input, out var output, out var problems);
        foreach (var tree in output.SyntaxTrees.Skip(input.SyntaxTrees.Length))
        {
            // The driver leaves parsing to whoever looks first.
            _ = tree.GetRoot();
        }

        return problems.All(static problem => problem.Severity < DiagnosticSeverity.Error) ? (CSharpCompilation)output : throw new InvalidOperationException(string.Join("\n", problems));
    }

    /// <summary>Edits a file that has nothing to do with the generator, and generates again.</summary>
    public GeneratorDriver EditHost()
    {
        var before = input.SyntaxTrees.First();
        var after = CSharpSyntaxTree.ParseText(Host(0, "// another thought"), Workload.Parse, before.FilePath);
        return Again(driver!, input.ReplaceSyntaxTree(before, after));
    }

    /// <summary>Edits one item, and generates again.</summary>
    public GeneratorDriver EditItem()
    {
        if (workload.Catalog is { } text)
        {
            return Again(driver!.ReplaceAdditionalText(catalog!, new CatalogText(text.Replace("there is no such thing here\", \"from\"", "another message\", \"from\"", StringComparison.Ordinal))), input);
        }

        var before = input.SyntaxTrees.Single(static tree => tree.FilePath == "Items0.cs");
        return Again(driver!, input.ReplaceSyntaxTree(before, CSharpSyntaxTree.ParseText(workload.Edited!, Workload.Parse, before.FilePath)));
    }

    /// <summary>Writes the catalog with other spaces, and generates again.</summary>
    public GeneratorDriver Reformat() =>
        Again(driver!.ReplaceAdditionalText(catalog!, new CatalogText(workload.Catalog!.Replace(",\"retry\"", ",\n    \"retry\"", StringComparison.Ordinal))), input);

    /// <summary>The source that was generated.</summary>
    public IReadOnlyList<SourceText> Generated => TextsOf(driver!);

    /// <summary>The source that a driver generated.</summary>
    public static IReadOnlyList<SourceText> TextsOf(GeneratorDriver driver) =>
        [.. driver.GetRunResult().Results.SelectMany(static result => result.GeneratedSources).Select(static source => source.SourceText)];

    private static GeneratorDriver Again(GeneratorDriver driver, CSharpCompilation edited) =>
        driver.RunGeneratorsAndUpdateCompilation(edited, out _, out _);

    private static string Name(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index}.cs");

    private static string Host(int index, string comment) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Host;

        public sealed class Service{{index}}(string name)
        {
            private readonly System.Collections.Generic.Dictionary<string, int> counts = [];

            public string Name { get; } = name;

            public int Count(string key)
            {
                {{comment}}
                var count = counts.TryGetValue(key, out var known) ? known : 0;
                counts[key] = count + 1;
                return count > {{index}} ? count : Name.Length;
            }
        }
        """);
}
