using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Package.Tests.Documents;

/// <summary>Compiles a C# block as its reader would: with the packages' generator and analyzers, on the catalog of its page.</summary>
internal sealed partial class CSharpCheck(CompilerParts parts)
{
    private static readonly CSharpParseOptions parsing = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>The errors of the compiler and whatever the product's rules report, however mild.</summary>
    /// <param name="block">The code; "client" among its words leaves ASP.NET Core out, "testing" is for a project of tests.</param>
    /// <param name="catalog">The text of errors.json.</param>
    public async Task<IReadOnlyList<Diagnostic>> ReportAsync(CodeBlock block, string catalog)
    {
        var client = block.Words.Contains("client", StringComparison.Ordinal);
        var references = client ? parts.ClientReferences
            : block.Words.Contains("testing", StringComparison.Ordinal) ? parts.TestingReferences
            : parts.ServerReferences;
        var source = block.Text;
        while (true)
        {
            var compilation = Compile(source, catalog, references, client, out var additional, out var generated);
            var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            var completed = Complete(source, errors);
            if (completed == source)
            {
                return [.. errors, .. generated, .. await AnalyzeAsync(compilation, additional)];
            }

            source = completed;
        }
    }

    /// <summary>Reports of the generator alone: what a catalog in a document has wrong.</summary>
    public IReadOnlyList<Diagnostic> Report(string catalog)
    {
        Compile("", catalog, parts.ClientReferences, client: true, out _, out var generated);
        return generated;
    }

    private Compilation Compile(
        string source,
        string catalog,
        IEnumerable<MetadataReference> references,
        bool client,
        out ImmutableArray<AdditionalText> additional,
        out ImmutableArray<Diagnostic> generated)
    {
        var tree = CSharpSyntaxTree.ParseText(source, parsing, path: "block.cs");
        var statements = tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var paths = AnchorPaths().Matches(source).Select(match => match.Groups[1].Value).DefaultIfEmpty("errors.json").Distinct();
        additional = [.. paths.Select(path => (AdditionalText)new CatalogText($"/project/{path}", catalog))];
        var compilation = CSharpCompilation.Create(
            "block",
            [tree, .. Surroundings(source, client)],
            references,
            new CSharpCompilationOptions(statements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(parts.Generators, additional, parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out generated);
        return updated;
    }

    private static IEnumerable<SyntaxTree> Surroundings(string source, bool client)
    {
        yield return CSharpSyntaxTree.ParseText(client ? Prelude.ClientUsings : Prelude.ServerUsings, parsing);
        if (!AnchorPaths().IsMatch(source))
        {
            yield return CSharpSyntaxTree.ParseText(Prelude.Anchor, parsing);
        }
    }

    /// <summary>Adds what the fragment takes for granted; the same text when nothing of that is missing.</summary>
    private static string Complete(string source, IEnumerable<Diagnostic> errors)
    {
        foreach (var name in errors.Where(error => error.Id is "CS0103" or "CS0246").Select(error => MissingName().Match(error.GetMessage(null)).Groups[1].Value))
        {
            if (Prelude.Statements.TryGetValue(name, out var statement))
            {
                return AfterUsings(source, statement);
            }

            if (Prelude.Types.TryGetValue(name, out var type))
            {
                return $"{source}\n{type}\n";
            }
        }

        return source;
    }

    private static string AfterUsings(string source, string statement)
    {
        var usings = CSharpSyntaxTree.ParseText(source, parsing).GetCompilationUnitRoot().Usings;
        var end = usings.Count == 0 ? 0 : usings[^1].FullSpan.End;
        return source.Insert(end, statement + "\n");
    }

    private async Task<IEnumerable<Diagnostic>> AnalyzeAsync(Compilation compilation, ImmutableArray<AdditionalText> additional)
    {
        if (parts.Analyzers.Count == 0)
        {
            return [];
        }

        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions(additional), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var reported = await new CompilationWithAnalyzers(compilation, [.. parts.Analyzers], options).GetAnalyzerDiagnosticsAsync();

        // Advice about the catalog is not about the block, and a fragment is no whole application (SERR208).
        return reported.Where(static diagnostic => diagnostic.Location.IsInSource && diagnostic.Id != "SERR208");
    }

    [GeneratedRegex("""\[ErrorCatalog\("([^"]+)"[^)]*\)\]""")]
    private static partial Regex AnchorPaths();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex MissingName();
}
