using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator.Tests;

/// <summary>The references of a project: those of this test's own process.</summary>
internal static class Library
{
    private static readonly MetadataReference[] all =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !IsTestPart(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What a server has.</summary>
    public static IReadOnlyList<MetadataReference> Server => all;

    /// <summary>What a client has: no ASP.NET Core, neither the framework's nor ours.</summary>
    public static IReadOnlyList<MetadataReference> Client { get; } =
        [.. all.Where(reference => !Path.GetFileName(reference.Display!).Contains("AspNetCore", StringComparison.Ordinal))];

    private static bool IsTestPart(string file) =>
        file.StartsWith("Studio.Errors.Generator", StringComparison.Ordinal) || file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
}
