using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>SERR202: the error of a missing scope names a scope that the endpoint does not require.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OtherScopeAnsweredAnalyzer() : EndpointAnalyzer(Rule)
{
    private const string Id = "SERR202";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The error of a missing scope names the scope that is required",
        "The answer names the scope '{0}', but the endpoint requires '{1}'; name the scope that it requires",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool Concerns(OwnNames names, SyntaxTree tree) => names.RequiresScopes;

    private protected override void Analyze(EndpointCase one)
    {
        var required = one.Conventions.Scopes.Select(static scope => scope.Scope).ToList();
        if (required.Count == 0 || required.Contains(null) || one.Conventions.IsOpen)
        {
            return;
        }

        foreach (var (error, value) in one.Answers.Produced)
        {
            if (one.AnswersMissingScope(error) && ScopeWithoutErrorAnalyzer.ScopeIn(value) is { } named && !required.Contains(named))
            {
                one.Report(Rule, ((IObjectCreationOperation)value).Arguments[0].Syntax.GetLocation(), FixHints.Of(FixHints.Text, required.Count == 1 ? required[0] : null), named, string.Join("', '", required));
            }
        }
    }
}
