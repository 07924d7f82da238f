using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR207: a required scope can't mean what it says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeAtOddsAnalyzer() : EndpointAnalyzer(NeverChecked, NotConstant, Unknown, Misspelt)
{
    private const string Id = "SERR207";

    private const string Title = "Require scopes that can be checked and granted";

    private static readonly DiagnosticDescriptor NeverChecked = new(
        Id,
        Title,
        "The endpoint requires the scope '{0}' but allows anonymous callers, so the scope is never checked; remove one of the two",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor NotConstant = new(
        Id,
        Title,
        "The required scope is not a constant, so neither the compiler nor the documents know it; use a constant of the catalog",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor Unknown = new(
        Id,
        Title,
        "The scope '{0}' is not in the catalog; add it to the catalog's scopes",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor Misspelt = new(
        Id,
        Title,
        "The scope '{0}' is not in the catalog; did you mean '{1}'?",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool Concerns(Application application, SyntaxTree tree, CancellationToken cancellation) =>
        application.Names.RequiresScopes;

    private protected override void Analyze(EndpointCase one)
    {
        var known = one.Application.Catalogs.Own.SelectMany(static file => file.Reading.Catalog?.Scopes.AsEnumerable() ?? []).ToList();
        foreach (var required in one.Conventions.Scopes)
        {
            // Nearer to the endpoint than the scope it is an exemption, which is what it is for.
            var place = required.IsOfGroup ? one.Endpoint.Location : required.Place.GetLocation();
            if (one.Conventions.Anonymous.Exists(level => level >= required.Level))
            {
                one.Report(NeverChecked, place, FixHints.Of(FixHints.Text, null), required.Scope ?? "?");
            }
            else if (required.Scope is null)
            {
                one.Report(NotConstant, place, FixHints.Of(FixHints.Text, null));
            }
            else if (known.Count > 0 && !known.Contains(required.Scope))
            {
                var nearest = NearestName.Find(required.Scope, known);
                one.Report(
                    nearest is null ? Unknown : Misspelt,
                    LiteralOf(required, place, one.Cancellation),
                    FixHints.Of(FixHints.Text, nearest),
                    required.Scope,
                    nearest ?? string.Empty);
            }
        }
    }

    private static Location LiteralOf(RequiredScope required, Location place, CancellationToken cancellation) =>
        required.Place.DescendantNodes().Heeding(cancellation).OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(literal => literal.Token.Value as string == required.Scope) is { } literal
            && !required.IsOfGroup
            ? literal.GetLocation()
            : place;
}
