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

    private protected override void Start(CompilationStartAnalysisContext context, ContractSymbols symbols)
    {
        if (symbols.ErrorResult is not null)
        {
            var families = new ErrorFamilies(context.Compilation, symbols);
            context.RegisterSemanticModelAction(file => Analyze(file, families));
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, ErrorFamilies families)
    {
        foreach (var call in Candidates(context))
        {
            if (context.SemanticModel.GetOperation(call, context.CancellationToken) is IInvocationOperation operation
                && ForeignAnswers.StatusOf(operation) is { } status
                && families.Anchors.Count > 0)
            {
                var own = families.Results.FirstOrDefault(one => one.Code.Status == status).Type;
                var cure = own is null ? "; answer one of the catalog's" : $"; answer {own.ContainingType.Name}.{own.Name}";
                var hints = FixHints.Of(FixHints.Error, own is not null && own.InstanceConstructors.Any(static one => one.Parameters.All(static parameter => parameter.IsOptional)) ? FixHints.NameOf(own) : null);
                context.ReportDiagnostic(Diagnostic.Create(Rule, call.GetLocation(), hints, Excerpt.Of(call), cure));
            }
        }
    }

    /// <summary>Calls of the framework's methods that make results, by their names.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Candidates(SemanticModelAnalysisContext context) =>
        Makers.SelectMany(name => context.SemanticModel.SyntaxTree.Tokens(name, context.CancellationToken))
            .Select(static token => token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>())
            .OfType<InvocationExpressionSyntax>()
            .Distinct();
}
