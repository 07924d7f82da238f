using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR201: an endpoint requires a scope, policy or role but never answers the error that says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeWithoutErrorAnalyzer() : EndpointAnalyzer(Rule)
{
    private const string Id = "SERR201";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Declare the error for callers who are refused",
        "The endpoint requires {0} but never returns {1}; add it to the handler's return type, or declare it with ProducesError",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool Concerns(Application application, SyntaxTree tree, CancellationToken cancellation) =>
        application.Names.RequiresScopes
        || !application.Share(static one => new AccessErrors(one)).AreNone;

    private protected override void Analyze(EndpointCase one)
    {
        if (one.IsIncomplete || one.Conventions.HasOwnErrors || one.Conventions.Anonymous.Count > 0)
        {
            return;
        }

        if (one.Conventions.Scopes.Count > 0 && Unanswered(one) is { } scope)
        {
            var families = one.Application.Families;
            var what = $"the scope '{scope.Scope ?? "?"}'";
            Report(one, scope.Place, scope.IsOfGroup, families.MissingScopeError, what, families.MissingScopeName);
        }

        var told = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var required in one.Conventions.Access)
        {
            var (what, errors) = one.Application.Share(static application => new AccessErrors(application)).Of(required);
            if (errors.Count > 0 && !errors.Any(one.Answer) && told.Add(errors[0]))
            {
                Report(one, required.Place, required.IsOfGroup, errors[0], what, errors[0].NameInFamily());
            }
        }
    }

    private static void Report(
        EndpointCase one, SyntaxNode place, bool isOfGroup, INamedTypeSymbol? error, string what, string name) => one.Report(
        Rule,
        isOfGroup || !one.Endpoint.Location.SourceTree!.Equals(place.SyntaxTree) ? one.Endpoint.Location : place.GetLocation(),
        FixHints.Of(FixHints.Error, error is null ? null : FixHints.NameOf(error)),
        what,
        name);

    private static RequiredScope? Unanswered(EndpointCase one)
    {
        if (one.Answers.Declared.Exists(one.AnswersMissingScope)
            || one.Conventions.Declared.Exists(declared => one.AnswersMissingScope(declared.Error)))
        {
            return null;
        }

        var named = one.Answers.Produced.Where(answer => one.AnswersMissingScope(answer.Error))
            .SelectMany(answer => NamedScopes.Of(answer.Value, one.Answers)
                .Select(static argument => argument.Value.ConstantValue.Value as string)
                .DefaultIfEmpty()).ToList();
        return named.Count > 0 && named.TrueForAll(static scope => scope is not null)
            ? one.Conventions.Scopes.Count > 1
                ? one.Conventions.Scopes.Find(required => required.Scope is not null && !named.Contains(required.Scope))
                : null
            : one.Answers.All.Any(one.AnswersMissingScope) ? null : one.Conventions.Scopes[0];
    }
}
