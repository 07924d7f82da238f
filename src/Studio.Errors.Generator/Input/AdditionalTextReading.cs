using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Takes the text of an additional file from the compiler.</summary>
internal static class AdditionalTextReading
{
    /// <summary>The file's text; null where the compiler could not read it.</summary>
    public static FileText? Read(this AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? FileText.Of(text.ToString(), text.Encoding) : null;
}
