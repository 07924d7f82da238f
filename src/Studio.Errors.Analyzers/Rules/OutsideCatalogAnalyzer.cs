using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>SERR204: code answers an error that is not one of the catalog's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutsideCatalogAnalyzer() : ContractAnalyzer(Rule)
{
    private const string Id = "SERR204";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Errors come from the catalog",
        "'{0}' answers an error outside the catalog{1}",
        RuleText.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleText.Page(Id));

    private static readonly string[] Makers = ["Results", "TypedResults", "StatusCode", "BadRequest", "Unauthorized", "Forbid", "NotFound", "Conflict", "UnprocessableEntity", "Problem", "ValidationProblem"];

    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        if (contract.Symbols.ErrorResult is not null && contract.Families.Anchors.Count > 0)
        {
            context.RegisterSemanticModelAction(file => Analyze(file, contract));
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, Contract contract)
    {
        foreach (var call in Candidates(context))
        {
            if (contract.Models.OperationOf(call, context.CancellationToken) is IInvocationOperation operation && ForeignAnswers.StatusOf(operation) is { } status)
            {
                var own = contract.Families.Results.FirstOrDefault(one => one.Code.Status == status).Type;
                var cure = own is null ? "; answer one of the catalog's" : $"; answer {own.ContainingType.Name}.{own.Name}";
                var hints = FixHints.Of(FixHints.Error, own is not null && own.InstanceConstructors.Any(static one => one.Parameters.All(static parameter => parameter.IsOptional)) ? own.ToMinimalDisplayString(context.SemanticModel, call.SpanStart) : null);
                context.ReportDiagnostic(Diagnostic.Create(Rule, call.GetLocation(), hints, Excerpt.Of(call), cure));
            }
        }
    }

    /// <summary>Calls of the framework's methods that make results, by their names.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Candidates(SemanticModelAnalysisContext context) =>
        Makers.SelectMany(name => context.SemanticModel.SyntaxTree.Tokens(name, context.CancellationToken))
            .Select(static token => CallAt(token.Parent))
            .OfType<InvocationExpressionSyntax>()
            .Distinct();

    /// <summary>The call of a method with that name, or of a method of a class with that name.</summary>
    private static InvocationExpressionSyntax? CallAt(SyntaxNode? name) => name is not SimpleNameSyntax ? null : name.Parent switch
    {
        InvocationExpressionSyntax call => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
        MemberAccessExpressionSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } } => call,
        _ => null,
    };
}
