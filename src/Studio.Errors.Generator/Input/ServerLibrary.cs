using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator;

/// <summary>
/// Tells whether a project is a server by its references. The compilation would say the same, but it is another one
/// after every keystroke.
/// </summary>
internal static class ServerLibrary
{
    private const string AssemblyName = "Studio.Errors.AspNetCore";

    public static bool IsReferencedBy(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName == AssemblyName,
        PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path) == AssemblyName,
        _ => false,
    };
}
