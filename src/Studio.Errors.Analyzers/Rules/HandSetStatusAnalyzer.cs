using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>SERR212: an endpoint or filter sets an error's status on the response.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandSetStatusAnalyzer() : ContractAnalyzer(Bare, BareWithError)
{
    private const string Id = "SERR212";

    private const string Title = "Respond with an error of the catalog";

    // The client has closed the request, and nobody reads the response.
    private const int ClientClosedRequest = 499;

    private static readonly DiagnosticDescriptor Bare = new(
        Id,
        Title,
        "'{0}' sets an error status by hand; respond with an error of the catalog",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly DiagnosticDescriptor BareWithError = new(
        Id,
        Title,
        "'{0}' sets an error status by hand; respond with {1}",
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

        var statuses = new StatusErrors(facts, Catalogs.In(context, facts.Families));
        var endpoints = new EndpointCode(facts);
        var optedOut = new OptedOutCode(facts);
        context.RegisterSemanticModelAction(file => Analyze(file, facts, statuses, endpoints, optedOut));
    }

    private static void Analyze(
        SemanticModelAnalysisContext context, CompilationFacts facts, StatusErrors statuses, EndpointCode endpoints, OptedOutCode optedOut)
    {
        foreach (var assignment in Candidates(context.SemanticModel.SyntaxTree, context.CancellationToken))
        {
            if (facts.Models.OperationOf(assignment, context.CancellationToken) is ISimpleAssignmentOperation operation
                && Statuses(operation) is { IsEmpty: false } set
                && endpoints.Holds(assignment, context.CancellationToken)
                && !optedOut.Holds(assignment, context.CancellationToken))
            {
                var error = statuses.For(set, context.CancellationToken)?.Type;
                context.ReportDiagnostic(Diagnostic.Create(
                    error is null ? Bare : BareWithError,
                        assignment.GetLocation(),
                        Excerpt.Of(assignment),
                        error?.NameInFamily()));
            }
        }
    }

    private static IEnumerable<AssignmentExpressionSyntax> Candidates(SyntaxTree tree, CancellationToken cancellation) =>
        from token in tree.Tokens("StatusCode", cancellation)
        let target = token.Parent?.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? token.Parent.Parent
            : token.Parent
        let assignment = target?.Parent as AssignmentExpressionSyntax
        where assignment is not null && assignment.Left == target
        select assignment;

    /// <summary>The errors' statuses that a response is given; empty where none is.</summary>
    private static ImmutableArray<int?> Statuses(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property: { Name: "StatusCode", ContainingType: { Name: "HttpResponse" } type } }
            && type.IsIn("Microsoft.AspNetCore.Http")
        && ForeignAnswers.Constants(assignment.Value).ToImmutableArray() is var statuses
        && statuses.Any(static status => status is >= 400 and <= 599 and not ClientClosedRequest)
            ? statuses
            : [];
}
