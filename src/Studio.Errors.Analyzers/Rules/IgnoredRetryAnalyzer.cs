using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR305: code sends a request again without regard to what the error says about it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredRetryAnalyzer() : ContractAnalyzer(Blind, Never, Impatient)
{
    private const string Id = "SERR305";

    private const string Title = "Retry as the error says";

    private static readonly DiagnosticDescriptor Blind = new(
        Id,
        Title,
        "The request is sent again whatever the error is, also where its code is never worth a retry; ask the error's Retry first",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor Never = new(
        Id,
        Title,
        "The request is sent again after '{0}', which is never worth a retry; don't repeat it",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor Impatient = new(
        Id,
        Title,
        "The request is sent again after '{0}' without regard to the time that the response names; wait for the error's RetryAfter",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var advices = new RetryAdvices(facts, Catalogs.In(context, facts.Families));
        context.RegisterSemanticModelAction(file =>
        {
            var (tree, cancellation) = (file.SemanticModel.SyntaxTree, file.CancellationToken);
            foreach (var caught in CaughtError.In(tree, facts, cancellation))
            {
                if (RetryLoop.Around(caught.Clause, facts.Models.Of(tree), cancellation) is { } loop)
                {
                    Report(file, caught.Location, caught.Asked, advices, facts.Symbols, loop);
                }
            }

            foreach (var (name, asked) in RetryPolicies.In(tree, facts, cancellation))
            {
                var around = name.FirstAncestorOrSelf<StatementSyntax>() ?? name.Parent!;
                Report(file, name.GetLocation(), asked, advices, facts.Symbols, around);
            }
        });
    }

    private static void Report(
        SemanticModelAnalysisContext file,
        Location place,
        ErrorQuestions asked,
        RetryAdvices advices,
        ProductSymbols symbols,
        SyntaxNode around)
    {
        if (asked.AreNone)
        {
            file.ReportDiagnostic(Diagnostic.Create(Blind, place));
        }

        foreach (var code in asked.Codes)
        {
            var rule = advices.Of(code) switch
            {
                RetryKind.Never => Never,
                RetryKind.RetryAfter
                    when !around.DescendantTokens()
                        .Heeding(file.CancellationToken)
                        .Any(static token => token.ValueText.IndexOf("RetryAfter", StringComparison.Ordinal) >= 0) =>
                    Impatient,
                RetryKind.RetryAfter or RetryKind.Backoff or null => null,
            };
            if (rule is not null)
            {
                file.ReportDiagnostic(Diagnostic.Create(rule, place, symbols.CodeOf(code)!.Wire));
            }
        }
    }
}
