using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Studio.Errors.Generator;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// The part of a test compilation that is the same for every test with one catalog: references, usings, the anchor and
/// what the real generator prints for it. Made once, because binding some 300 references takes longer than a test.
/// </summary>
internal static class GeneratedProject
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Authorization;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Http.HttpResults;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.DependencyInjection;
        global using Xunit;
        """;

    private const string Anchor =
        """
        global using Studio.Errors;
        global using Studio.Errors.AspNetCore;

        /// <summary>The errors.</summary>
        [ErrorCatalog("errors.json")]
        public static partial class ApiErrors;
        """;

    private const string UpstreamAnchor =
        """
        /// <summary>The errors of an API that this one calls.</summary>
        [ErrorCatalog("payments.json", Client = true)]
        public static partial class PaymentsErrors;
        """;

    private static readonly ConcurrentDictionary<(string, string, string), CSharpCompilation> projects = new();

    private static readonly MetadataReference[] references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !IsTestPart(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path))];

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    /// <summary>A project that does not see Studio.Errors.</summary>
    public static CSharpCompilation WithoutRuntime { get; } =
        Create([.. references.Where(static reference => !Path.GetFileName(reference.Display!).StartsWith("Studio.Errors", StringComparison.Ordinal))], Usings);

    /// <summary>A project that references Studio.Errors, and has no errors of its own.</summary>
    public static CSharpCompilation WithoutFamily(string source) => Create(references, Usings, source);

    /// <summary>A project with an API of its own, and perhaps the catalog of one that it calls.</summary>
    public static CSharpCompilation For(string catalog, string upstream = "", string other = "") => projects.GetOrAdd((catalog, upstream, other), Generate);

    /// <summary>A library with what is generated for it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="catalog">Its errors.json; empty for none.</param>
    /// <param name="isServer">Whether it references ASP.NET Core, ours too.</param>
    /// <param name="source">Its source.</param>
    /// <param name="referenced">The projects that it references.</param>
    public static CSharpCompilation Library(
        string name, string catalog, bool isServer, string source, params MetadataReference[] referenced) => Of(
            name, catalog.Length == 0 ? [] : [new TestText("/app/errors.json", catalog)], isServer, source, referenced);

    /// <summary>A library for servers and clients whose catalog extends another.</summary>
    public static CSharpCompilation Contract(string name, string catalog, string other, string source) =>
        Of(name, Files(catalog, "", other), isServer: false, source);

    /// <summary>A project with what is generated for it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="files">Its catalogs.</param>
    /// <param name="isServer">Whether it references ASP.NET Core, ours too.</param>
    /// <param name="source">Its source.</param>
    /// <param name="referenced">The projects that it references.</param>
    public static CSharpCompilation Of(
        string name, ImmutableArray<AdditionalText> files, bool isServer, string source, params MetadataReference[] referenced)
    {
        var seen = references.Where(reference => isServer || !Path.GetFileName(reference.Display!).Contains("AspNetCore", StringComparison.Ordinal));
        var driver = CSharpGeneratorDriver.Create(
            [new ErrorCatalogGenerator().AsSourceGenerator()],
            files,
            ParseOptions,
            new TestOptions(new Dictionary<string, string>()));
        var library = Create([.. seen, .. referenced], isServer ? [Usings, source] : [source]).WithAssemblyName(name);
        driver.RunGeneratorsAndUpdateCompilation(library, out var output, out var problems);
        Assert.DoesNotContain(problems, static problem => problem.Severity == DiagnosticSeverity.Error);
        return (CSharpCompilation)output;
    }

    /// <summary>The additional files of a project; that of the base is told as one by <see cref="TestOptions"/>.</summary>
    public static ImmutableArray<AdditionalText> Files(string catalog, string upstream, string other)
    {
        AdditionalText[] files = [new TestText("/app/errors.json", catalog), new TestText("/app/payments.json", upstream)];
        return [.. files, .. other.Length == 0 ? [] : new[] { new TestText(TestOptions.Base, other) }];
    }

    private static CSharpCompilation Generate((string Own, string Upstream, string Base) catalog)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ErrorCatalogGenerator().AsSourceGenerator()],
            Files(catalog.Own, catalog.Upstream, catalog.Base),
            ParseOptions,
            new TestOptions(new Dictionary<string, string>()));
        string[] sources = catalog.Upstream.Length == 0 ? [Usings, Anchor] : [Usings, Anchor, UpstreamAnchor];
        driver.RunGeneratorsAndUpdateCompilation(Create(references, sources), out var output, out _);
        return (CSharpCompilation)output;
    }

    private static CSharpCompilation Create(MetadataReference[] references, params string[] sources) => CSharpCompilation.Create(
        "Test",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Part{index}.cs")),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    private static bool IsTestPart(string file) =>
        file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        || (file.StartsWith("Studio.Errors", StringComparison.Ordinal) && file is not ("Studio.Errors.Runtime.dll" or "Studio.Errors.AspNetCore.dll"));
}
