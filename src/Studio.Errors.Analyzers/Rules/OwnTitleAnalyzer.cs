using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR105: a problem without a type, whose title is not the status' own (RFC 9457, section 4.2.1).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnTitleAnalyzer() : CatalogAnalyzer(Rule)
{
    private const string Id = "SERR105";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Give a problem with a title of its own a type",
        "'{0}' has the title '{1}' but no type, which says that it means no more than its status, '{2}'; "
        + "add \"documentation\", whose address is the type, or remove the title",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override IEnumerable<(string Path, object[] Arguments)> Advise(CatalogAdvice one) =>
        from error in one.Errors
        where one.Problem is { } problem
            && problem.Members.Any(static member => member is { Name: "title", Value: PictureSlot { Placeholder: var shown } }
                && shown == Placeholder.Title)
            && TypeOf(problem, error) is "" or "about:blank"
            && error.Title != StatusNames.Of(error.Status)
        select ($"{error.Code}/title", new object[] { error.Code, Phrase.Quote(error.Title), StatusNames.Of(error.Status) });

    /// <summary>The type of a problem, as far as it matters here: what has a code in it is never blank.</summary>
    private static string TypeOf(PictureObject problem, ErrorModel error) =>
        problem.Members.FirstOrDefault(static member => member.Name == "type")?.Value switch
        {
            null or PictureConstant { Text: null } => "",
            PictureConstant { Text: { } text } => text,
            PictureSlot { Placeholder: var shown } when shown == Placeholder.Documentation => error.Documentation,
            _ => "of its own",
        };
}
