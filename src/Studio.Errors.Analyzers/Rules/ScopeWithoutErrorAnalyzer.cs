using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR201: an endpoint requires a scope but never answers the error that says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeWithoutErrorAnalyzer() : EndpointAnalyzer(Rule)
{
    private const string Id = "SERR201";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Declare the insufficient-scope error",
        "The endpoint requires the scope '{0}' but never returns {1}; add it to the handler's return type, or declare it with ProducesError",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool Concerns(Application application, SyntaxTree tree, CancellationToken cancellation) =>
        application.Names.RequiresScopes;

    private protected override void Analyze(EndpointCase one)
    {
        if (one.Conventions.Scopes.Count > 0 && Unanswered(one) is { } scope)
        {
            var place = scope.IsOfGroup
                || !one.Endpoint.Location.SourceTree!.Equals(scope.Place.SyntaxTree) ? one.Endpoint.Location : scope.Place.GetLocation();
            var error = one.Application.Families.MissingScopeError;
            one.Report(
                Rule,
                place,
                FixHints.Of(FixHints.Error, error is null ? null : FixHints.NameOf(error)),
                scope.Scope ?? "?",
                one.Application.Families.MissingScopeName);
        }
    }

    private static RequiredScope? Unanswered(EndpointCase one)
    {
        if (one.IsIncomplete
            || one.Conventions.HasOwnErrors
            || one.Conventions.Anonymous.Count > 0
            || one.Answers.Declared.Exists(one.AnswersMissingScope)
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
