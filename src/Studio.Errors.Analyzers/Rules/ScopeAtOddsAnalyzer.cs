using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR207: a required scope can't mean what it says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeAtOddsAnalyzer() : EndpointAnalyzer(Rule)
{
    private const string Id = "SERR207";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A required scope is one that can be checked and granted",
        "{0}",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool Concerns(OwnNames names, SyntaxTree tree, CancellationToken cancellation) => names.RequiresScopes;

    private protected override void Analyze(EndpointCase one)
    {
        var known = one.Application.Catalogs.Files.SelectMany(static file => file.Reading.Catalog?.Scopes.AsEnumerable() ?? []).ToList();
        foreach (var required in one.Conventions.Scopes)
        {
            // Nearer to the endpoint than the scope it is an exemption, which is what it is for.
            var place = required.IsOfGroup ? one.Endpoint.Location : required.Place.GetLocation();
            if (one.Conventions.Anonymous.Exists(level => level >= required.Level))
            {
                one.Report(Rule, place, FixHints.Of(FixHints.Text, null), $"The endpoint requires the scope '{required.Scope ?? "?"}' but lets anonymous callers in, so the scope is never checked; remove one of the two");
            }
            else if (required.Scope is null)
            {
                one.Report(Rule, place, FixHints.Of(FixHints.Text, null), "The required scope is not a constant, so neither the compiler nor the documents know it; use a constant of the catalog");
            }
            else if (known.Count > 0 && !known.Contains(required.Scope))
            {
                var nearest = NearestName.Find(required.Scope, known);
                var cure = nearest is null ? "add it to the catalog's scopes" : $"did you mean '{nearest}'?";
                one.Report(Rule, LiteralOf(required, place, one.Cancellation), FixHints.Of(FixHints.Text, nearest), $"The scope '{required.Scope}' is not one of the catalog's; {cure}");
            }
        }
    }

    private static Location LiteralOf(RequiredScope required, Location place, CancellationToken cancellation) =>
        required.Place.DescendantNodes().Heeding(cancellation).OfType<LiteralExpressionSyntax>().FirstOrDefault(literal => literal.Token.Value as string == required.Scope) is { } literal && !required.IsOfGroup
            ? literal.GetLocation()
            : place;
}
