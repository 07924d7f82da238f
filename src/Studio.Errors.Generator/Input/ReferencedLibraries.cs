using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator;

/// <summary>
/// Finds the libraries that decide what is generated among the references of a project. The compilation would say the same,
/// but it is another one after every keystroke.
/// </summary>
/// <param name="Libraries">The libraries.</param>
internal sealed record ReferencedLibraries(Libraries Libraries)
{
    /// <summary>The name of a referenced assembly, which its file has; null where that isn't known.</summary>
    public static string? NameOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName,
        PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path),
        _ => null,
    };

    /// <summary>All of a project's references.</summary>
    public static ReferencedLibraries Of(ImmutableArray<MetadataReference> references)
    {
        var libraries = Libraries.None;
        foreach (var reference in references)
        {
            libraries |= Of(reference);
        }

        return new(libraries);
    }

    /// <summary>With what the project is itself.</summary>
    public ReferencedLibraries In(Compilation compilation) =>
        compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary ? new(Libraries | Libraries.OwnLibrary) : this;

    private static Libraries Of(MetadataReference reference) => NameOf(reference) switch
    {
        "Studio.Errors.AspNetCore" => Libraries.Server,
        "Studio.Errors.Http" => Libraries.HttpGlue,
        "Studio.Errors.Testing" => Libraries.Testing,
        "Microsoft.Extensions.Http" => Libraries.HttpClients,
        _ => Libraries.None,
    };
}

/// <summary>The libraries that a project references, and whether it is one.</summary>
[Flags]
internal enum Libraries
{
    /// <summary>None that matters here.</summary>
    None = 0,

    /// <summary>Studio.Errors.AspNetCore: the project is a server.</summary>
    Server = 1,

    /// <summary>Studio.Errors.Http, which extends the clients of a factory. It is in every package.</summary>
    HttpGlue = 2,

    /// <summary>Microsoft.Extensions.Http, without which it can't be used.</summary>
    HttpClients = 4,

    /// <summary>Studio.Errors.Testing: the project is one of tests.</summary>
    Testing = 8,

    /// <summary>The project is a library itself, which others can reference.</summary>
    OwnLibrary = 16,

    /// <summary>Both of a factory's clients.</summary>
    HttpClientFactory = HttpGlue | HttpClients,
}
