using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR107: a problem on which ASP.NET Core's own classes throw.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadableProblemAnalyzer() : CatalogAnalyzer(Rule)
{
    private const string Id = "SERR107";
    private const string Any = "ProblemDetails";
    private const string Validation = "HttpValidationProblemDetails";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Keep problems readable for the clients of ASP.NET Core",
        "{0} throws on a problem whose '{1}' is not {2}; {3}",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override IEnumerable<(string Path, object[] Arguments)> Advise(CatalogAdvice one) =>
        from member in ProblemMembers.Of(one)
        let fault = FaultOf(member, one.HasNumericCodes)
        where fault is not null
        select (member.Path, new object[] { fault.Value.Reader, member.Name, fault.Value.Expected, fault.Value.Cure });

    private static (string Reader, string Expected, string Cure)? FaultOf(ProblemMember member, bool areCodesNumbers) => member.Name switch
    {
        "errors" when !IsEmpty(member.Value) => (Validation, "an object of lists of texts", "choose another name"),
        "status" when !IsStatus(member.Value) => (Any, "a whole number", "show {status} there, or choose another name"),
        "type" or "title" or "detail" or "instance" when !IsText(member.Value, areCodesNumbers) =>
            (Any, "a text", "show a text there, or choose another name"),
        _ => null,
    };

    private static bool IsEmpty(PictureNode? value) =>
        value is PictureObject { Members.Count: 0 } || value == PictureConstant.Null;

    private static bool IsStatus(PictureNode? value) => value is PictureSlot { Placeholder: var shown }
        ? shown == Placeholder.Status || shown == Placeholder.StatusText
        : value is PictureConstant constant && (constant == PictureConstant.Null || int.TryParse(constant.Text ?? constant.Json, out _));

    private static bool IsText(PictureNode? value, bool areCodesNumbers) => value switch
    {
        PictureSlot { Placeholder: var shown } =>
            shown.JsonType == "string" && !(areCodesNumbers && shown == Placeholder.Code),
        PictureText => true,
        PictureConstant constant => constant.Text is not null || constant == PictureConstant.Null,
        _ => false,
    };
}
