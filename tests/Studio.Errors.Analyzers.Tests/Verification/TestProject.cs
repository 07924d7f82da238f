using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>What the user's side of a test looks like: its sources, catalog and options.</summary>
/// <param name="Source">The file under test, without marks.</param>
internal sealed record TestProject(string Source)
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Authorization;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Http.HttpResults;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.DependencyInjection;
        global using Studio.Errors;
        global using Studio.Errors.AspNetCore;
        global using Xunit;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpParseOptions ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    /// <summary>The path of the file under test.</summary>
    public string FilePath { get; init; } = "Test.cs";

    /// <summary>Whether the compilation sees Studio.Errors at all.</summary>
    public bool ReferencesRuntime { get; init; } = true;

    /// <summary>Options of a .globalconfig or of MSBuild (<c>build_property.…</c>).</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Compiles; a source that does not compile is a broken test, not a passing one.</summary>
    public Compilation Compile()
    {
        var compilation = CompileLeniently();
        var errors = compilation.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, "The test's source does not compile:\n" + string.Join('\n', errors));
        return compilation;
    }

    /// <summary>Compiles, whatever comes of it: half-typed code is what analyzers mostly see.</summary>
    public Compilation CompileLeniently()
    {
        var tree = CSharpSyntaxTree.ParseText(Source, ParseOptions, FilePath);
        var usings = ReferencesRuntime ? Usings : string.Join('\n', Usings.Split('\n').Where(static line => !line.Contains("Studio.", StringComparison.Ordinal)));
        var trees = new List<SyntaxTree> { tree, CSharpSyntaxTree.ParseText(usings, ParseOptions, "Usings.cs") };
        if (ReferencesRuntime)
        {
            trees.Add(CSharpSyntaxTree.ParseText(GeneratedShape.Source, ParseOptions, "ApiErrors.g.cs"));
        }

        var isProgram = tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var references = References.Where(reference => ReferencesRuntime || !reference.Display!.Contains("Studio.Errors", StringComparison.Ordinal));
        return CSharpCompilation.Create(
            "Test",
            trees,
            references,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }
}
