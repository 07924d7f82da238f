using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>The additional files that a project gives as bases: as <c>StudioErrorsBase</c>.</summary>
internal static class BaseFiles
{
    private const string Role = "build_metadata.AdditionalFiles.StudioErrorsRole";

    /// <summary>Whether a file is one.</summary>
    public static bool IsBase(this AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Role, out var role) && role == "base";
}
