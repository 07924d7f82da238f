using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Takes the text of an additional file from the compiler.</summary>
internal static class AdditionalTextReading
{
    private const string Role = "build_metadata.AdditionalFiles.StudioErrorsRole";

    /// <summary>Whether the project gives a file as a base: as <c>StudioErrorsBase</c>.</summary>
    public static bool IsBase(this AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Role, out var role) && role == "base";

    /// <summary>The file's text; null where the compiler could not read it.</summary>
    public static FileText? Read(this AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? FileText.Of(text.ToString(), text.Encoding) : null;
}
