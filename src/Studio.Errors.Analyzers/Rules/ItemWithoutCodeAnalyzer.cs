using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR108: a stream of items would end with an error that nobody can tell from another.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ItemWithoutCodeAnalyzer() : CatalogAnalyzer(Rule)
{
    private const string Id = "SERR108";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Show the code in the body where a stream can end with an error",
        "The stream of items at {0} ends with an error's body where it fails, and an item has no header for the code; "
        + "add \"{{code}}\" to the body of the envelope, or give that endpoint WithoutErrorEnvelope()",
        RuleText.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override IEnumerable<(string Path, object[] Arguments)> Advise(CatalogAdvice one) =>
        from place in one.HasCodeInHeaderAlone ? ItemStreams.In(one.Facts, one.Cancellation).Take(1) : []
        select (Catalog.CatalogMap.CodeHeaderPath, new object[] { Print(place) });

    private static string Print(Location place) =>
        $"{Path.GetFileName(place.SourceTree!.FilePath)}({place.GetLineSpan().StartLinePosition.Line + 1})";
}
