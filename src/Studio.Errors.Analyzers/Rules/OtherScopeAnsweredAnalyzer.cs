using System.Collections.Immutable;
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
        "Name the required scope in the insufficient-scope error",
        "The response names the scope '{0}', but the endpoint requires '{1}'; name the required scope",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override bool Concerns(Application application, SyntaxTree tree, CancellationToken cancellation) =>
        application.Names.RequiresScopes;

    /// <summary>What to write instead: where there is one scope, and no other endpoint's code is changed with it.</summary>
    private static ImmutableDictionary<string, string?> Hints(EndpointCase one, IArgumentOperation argument)
    {
        var written = argument.Value;
        var scopes = one.Conventions.Scopes;
        if (scopes.Count != 1
            || argument.ArgumentKind == ArgumentKind.DefaultValue
            || !one.Endpoint.Handlers.Any(handler => SyntaxOf(handler, one)?.Contains(written.Syntax) == true))
        {
            return ImmutableDictionary<string, string?>.Empty;
        }

        var hints = FixHints.Of(FixHints.Text, scopes[0].Scope);
        return ScopeConstants.For(scopes[0], written, one.Application.Models, one.Cancellation) is { } constant
            ? hints.Add(FixHints.Constant, constant)
            : hints;
    }

    private static SyntaxNode? SyntaxOf(Handler handler, EndpointCase one) =>
        handler.Lambda?.Syntax ?? handler.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(one.Cancellation);

    private protected override void Analyze(EndpointCase one)
    {
        var required = one.Conventions.Scopes.Select(static scope => scope.Scope).ToList();
        if (required.Count == 0 || required.Contains(null) || one.Conventions.IsIncomplete)
        {
            return;
        }

        var reported = new HashSet<SyntaxNode>();
        foreach (var argument in one.Answers.Produced.Where(answer => one.AnswersMissingScope(answer.Error))
            .SelectMany(answer => NamedScopes.Of(answer.Value, one.Answers)))
        {
            if (argument.Value.ConstantValue.Value is string named && !required.Contains(named) && reported.Add(argument.Syntax))
            {
                one.Report(Rule, argument.Syntax.GetLocation(), Hints(one, argument), named, string.Join("', '", required));
            }
        }
    }
}
