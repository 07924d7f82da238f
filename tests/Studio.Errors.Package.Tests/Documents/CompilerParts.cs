using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Package.Tests.Product;

namespace Studio.Errors.Package.Tests.Documents;

/// <summary>What the packages give a compiler: generator, analyzers and the assemblies that code stands on.</summary>
internal sealed class CompilerParts : IAnalyzerAssemblyLoader
{
    private readonly string folder;

    private CompilerParts(string folder)
    {
        this.folder = folder;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "Microsoft.Net.Http.Headers.dll" or "Microsoft.OpenApi.dll")
            .ToLookup(path => Path.GetFileName(path).StartsWith("Microsoft.", StringComparison.Ordinal));
        ClientReferences = [.. platform[false].Append(Extracted("Studio.Errors.Runtime.dll")).Append(Extracted("Studio.Errors.Http.dll")).Select(Reference)];
        ServerReferences = [.. ClientReferences, .. platform[true].Append(Extracted("Studio.Errors.AspNetCore.dll")).Append(Extracted("Studio.Errors.OpenApi.dll")).Select(Reference)];
        TestingReferences = [.. ServerReferences, Reference(Extracted("Studio.Errors.Testing.dll"))];
        Generators = [.. Parts("Studio.Errors.Compiler.dll").GetGenerators(LanguageNames.CSharp)];
        Analyzers = [.. Parts("Studio.Errors.Compiler.dll").GetAnalyzers(LanguageNames.CSharp)];
    }

    public IReadOnlyList<MetadataReference> ClientReferences { get; }

    public IReadOnlyList<MetadataReference> ServerReferences { get; }

    public IReadOnlyList<MetadataReference> TestingReferences { get; }

    public IReadOnlyList<ISourceGenerator> Generators { get; }

    public IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; }

    public static CompilerParts Of(PackedProduct product)
    {
        var folder = product.EmptyFolder("compiler-parts");
        foreach (var package in (string[])["Studio.Errors", "Studio.Errors.AspNetCore", "Studio.Errors.OpenApi", "Studio.Errors.Testing"])
        {
            using var archive = product.Open(package);
            foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal) && !entry.FullName.StartsWith("tools/", StringComparison.Ordinal) && !entry.FullName.StartsWith("compiled/", StringComparison.Ordinal)))
            {
                using var packed = entry.Open();
                using var file = File.Create(Path.Combine(folder, entry.Name));
                packed.CopyTo(file);
            }
        }

        return new CompilerParts(folder);
    }

    public void AddDependencyLocation(string fullPath)
    {
        // The parts depend on nothing but the compiler itself.
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);

    private string Extracted(string file) => Path.Combine(folder, file);

    private static MetadataReference Reference(string path) => MetadataReference.CreateFromFile(path);

    private AnalyzerFileReference Parts(string file) => new(Extracted(file), this);
}
