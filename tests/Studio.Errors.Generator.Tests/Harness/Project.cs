using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Generator.Tests;

/// <summary>A project to generate for. Immutable: each change gives another.</summary>
internal sealed record Project
{
    public const string Anchor = """
        namespace App;

        /// <summary>The errors of the API.</summary>
        [Studio.Errors.ErrorCatalog("errors.json")]
        public static partial class ApiErrors;
        """;

    /// <summary>The sources by path.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } = new Dictionary<string, string> { ["ApiErrors.cs"] = Anchor };

    /// <summary>The additional files by path.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string> { ["/app/errors.json"] = Catalogs.Small };

    /// <summary>The additional files that the project gives as bases.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    public bool IsServer { get; init; } = true;

    public bool IsNullable { get; init; } = true;

    /// <summary>Whether it is told of statuses that are left to a class (SERR049), as most catalogs of tests leave them.</summary>
    public bool IsAdvised { get; init; }

    public Project With(string path, string source) =>
        this with { Sources = new Dictionary<string, string>(Sources) { [path] = source } };

    public Project WithFile(string path, string text) =>
        this with { Files = new Dictionary<string, string>(Files) { [path] = text } };

    public Project WithBase(string path, string text) => WithFile(path, text) with { Bases = [.. Bases, path] };

    public Project WithCatalog(string text) => WithFile("/app/errors.json", text);

    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public IReadOnlyList<MetadataReference> References => [.. IsServer ? Library.Server : Library.Client, .. Referenced];

    /// <summary>What it references beside the product.</summary>
    public IReadOnlyList<MetadataReference> Referenced { get; init; } = [];

    public string AssemblyName { get; init; } = "App";

    // A library that was built against an older version of another one: the SDK leaves these out, too.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] asTheSdk =
        [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)];

    private static readonly KeyValuePair<string, ReportDiagnostic> advice = new("SERR049", ReportDiagnostic.Suppress);

    public CSharpCompilationOptions Options => new(
        OutputKind.DynamicallyLinkedLibrary,
        generalDiagnosticOption: ReportDiagnostic.Error,
        specificDiagnosticOptions: IsAdvised ? asTheSdk : [.. asTheSdk, advice],
        nullableContextOptions: IsNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable);

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, ParseOptions, source.Key)),
        References,
        Options);

    /// <summary>The project without the marks of expected diagnostics.</summary>
    public Project WithoutMarkup() => this with { Sources = Plain(Sources), Files = Plain(Files) };

    private static Dictionary<string, string> Plain(IReadOnlyDictionary<string, string> marked) => marked.ToDictionary(text => text.Key, text =>
    {
        TestFileMarkupParser.GetSpans(text.Value, out var plain, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _);
        return plain;
    });
}
