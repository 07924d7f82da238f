using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clients.Tests;

/// <summary>Compiles what a client generator wrote.</summary>
internal static class GeneratedCode
{
    /// <summary>Compiles sources into this process.</summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="sources">The sources.</param>
    /// <returns>The assembly.</returns>
    public static Assembly Compile(string name, IEnumerable<string> sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select(static source => CSharpSyntaxTree.ParseText(source)),
            references,
            new(OutputKind.DynamicallyLinkedLibrary));
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes);
        Assert.True(
            result.Success, string.Join('\n', result.Diagnostics.Where(static report => report.Severity == DiagnosticSeverity.Error)));
        bytes.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(bytes);
    }
}
