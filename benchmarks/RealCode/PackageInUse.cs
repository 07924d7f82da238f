using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Generator;

namespace Studio.Errors.RealCode;

/// <summary>Puts the package to use beside the code of a project: an anchor, endpoints that keep to the rules, and callers of them.</summary>
internal sealed class PackageInUse
{
    private const int Copies = 3;

    private const string Anchor = "namespace InUse; [Studio.Errors.ErrorCatalog(\"errors.json\")] public static partial class ApiErrors;";

    private readonly CatalogText catalog = new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "errors.json")));
    private readonly string sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "InUse.cs.txt"));

    public AnalyzerOptions Options => new([catalog]);

    public Compilation AddTo(CSharpCompilation compilation)
    {
        var sources = Enumerable.Range(0, Copies).Select(copy => sample.Replace("@", copy.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Prepend(Anchor);
        var trees = sources.Select(static (source, index) => CSharpSyntaxTree.ParseText(source, CodeProject.ParseOptions, $"InUse{index}.cs", Encoding.UTF8));
        var driver = CSharpGeneratorDriver.Create([new ErrorCatalogGenerator().AsSourceGenerator()], [catalog], CodeProject.ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(compilation.AddSyntaxTrees(trees), out var output, out _);
        return output;
    }

    private sealed class CatalogText(string text) : AdditionalText
    {
        public override string Path => "/app/errors.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
