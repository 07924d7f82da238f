using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers;

/// <summary>SERR211: an endpoint declares an error response with the framework's own means.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignDeclarationAnalyzer() : ContractAnalyzer(Foreign, ForeignWithError, Needless)
{
    private const string Id = "SERR211";

    private const string Title = "Declare errors of the catalog";

    private static readonly DiagnosticDescriptor Foreign = new(
        Id,
        Title,
        "'{0}' declares an error response outside the catalog; declare an error of the catalog",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor ForeignWithError = new(
        Id,
        Title,
        "'{0}' declares an error response outside the catalog; declare {1}",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor Needless = new(
        Id,
        Title,
        "'{0}' declares an error response outside the catalog; remove it, {1} is declared already",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private protected override void Start(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        if (facts.Symbols.ErrorResult is null || facts.Families.ServerAnchors.Count == 0)
        {
            return;
        }

        var catalogs = Catalogs.In(context, facts.Families);
        var declarations = new DeclaredStatuses(facts, new Application(facts, catalogs), new StatusErrors(facts, catalogs));
        context.RegisterSemanticModelAction(file => Analyze(file, facts, declarations));
    }

    private static void Analyze(SemanticModelAnalysisContext context, CompilationFacts facts, DeclaredStatuses declarations)
    {
        var model = facts.Models.Of(context.SemanticModel.SyntaxTree);
        foreach (var place in ForeignDeclarations.Candidates(model.SyntaxTree, context.CancellationToken))
        {
            if (ForeignDeclarations.StatusOf(place, model, context.CancellationToken) is { } status
                && declarations.Judge(place, status, model, context.CancellationToken) is { } cure)
            {
                Report(context, place, cure, CanBeSwapped(place, model, context.CancellationToken));
            }
        }
    }

    /// <summary>
    /// Whether all of the place is the declaration: of metadata that is made, and of a call that has the endpoint among its arguments,
    /// more would be lost.
    /// </summary>
    private static bool CanBeSwapped(SyntaxNode place, SemanticModel model, CancellationToken cancellation) =>
        place is AttributeSyntax
        || (place is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var builder } }
            && model.GetSymbolInfo(builder, cancellation).Symbol is not INamespaceOrTypeSymbol);

    private static void Report(SemanticModelAnalysisContext context, SyntaxNode place, DeclaredStatus cure, bool canBeSwapped)
    {
        var rule = cure.Error is null ? Foreign : cure.IsDeclared ? Needless : ForeignWithError;
        var hints = FixHints.Of(
            FixHints.Error,
            cure.Error is { } error && canBeSwapped ? cure.IsDeclared ? string.Empty : FixHints.NameOf(error) : null);
        context.ReportDiagnostic(Diagnostic.Create(
            rule,
            PlaceOf(place),
            hints,
            TextOf(place),
            cure.Error?.NameInFamily()));
    }

    /// <summary>The call alone, without the chain that it is made on.</summary>
    private static Location PlaceOf(SyntaxNode place) =>
        place is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call
            ? Location.Create(place.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(name.SpanStart, call.Span.End))
            : place.GetLocation();

    private static string TextOf(SyntaxNode place) =>
        place is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call
            ? $"{name}{call.ArgumentList}"
            : Excerpt.Of(place);
}
