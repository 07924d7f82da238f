using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR106: a name that RFC 9457 advises against for extension members (section 3.2).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExtensionNameAnalyzer() : CatalogAnalyzer(Rule)
{
    private const string Id = "SERR106";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Name members of a problem so that every format can carry them",
        "'{0}' is no good name for a member of a problem (RFC 9457); "
        + "use a letter and then letters, digits and '_', three characters at least",
        RuleText.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override IEnumerable<(string Path, object[] Arguments)> Advise(CatalogAdvice one) =>
        from place in ProblemMembers.Of(one)
        where !IsGood(place.Name)
        select (place.Path, new object[] { Phrase.Quote(place.Name) });

    private static bool IsGood(string name) =>
        name.Length >= 3 && Names.IsLetter(name[0]) && name.All(static character => Names.IsIdCharacter(character, "_"));
}
