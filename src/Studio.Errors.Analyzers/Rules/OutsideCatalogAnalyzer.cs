using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

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

    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        if (contract.Symbols.ErrorResult is not null && contract.Families.Anchors.Count > 0)
        {
            context.RegisterSemanticModelAction(file => Analyze(file, contract));
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, Contract contract)
    {
        foreach (var answer in Candidates(context))
        {
            if (ForeignAnswers.StatusOf(contract.Models.OperationOf(answer, context.CancellationToken)) is { } status)
            {
                var own = contract.Families.Results.FirstOrDefault(one => one.Code.Status == status).Type;
                var cure = own is null ? "; answer one of the catalog's" : $"; answer {own.ContainingType.Name}.{own.Name}";
                var hints = FixHints.Of(FixHints.Error, own is not null && MayStandFor(own, answer, context.SemanticModel) ? own.ToMinimalDisplayString(context.SemanticModel, answer.SpanStart) : null);
                context.ReportDiagnostic(Diagnostic.Create(Rule, answer.GetLocation(), hints, Excerpt.Of(answer), cure));
            }
        }
    }

    /// <summary>Whether the catalog's error can be written in the place of a call, and the code still compiles.</summary>
    private static bool MayStandFor(INamedTypeSymbol own, ExpressionSyntax answer, SemanticModel model) =>
        answer is InvocationExpressionSyntax
        && own.InstanceConstructors.Any(static one => one.Parameters.All(static parameter => parameter.IsOptional))
        && model.GetTypeInfo(answer).ConvertedType is { } wanted
        && (model.Compilation.ClassifyConversion(own, wanted).IsImplicit || answer.Parent is ParenthesizedLambdaExpressionSyntax { ReturnType: null });

    /// <summary>Calls of the framework's methods that make results, by their names, and results of MVC that are made.</summary>
    private static IEnumerable<ExpressionSyntax> Candidates(SemanticModelAnalysisContext context) =>
        ForeignAnswers.Names.SelectMany(name => context.SemanticModel.SyntaxTree.Tokens(name, context.CancellationToken))
            .Select(static token => AnswerAt(token.Parent))
            .OfType<ExpressionSyntax>()
            .Distinct();

    /// <summary>The call of a method with that name, or of a method of a class with that name; the method where it is given away.</summary>
    private static ExpressionSyntax? AnswerAt(SyntaxNode? name)
    {
        var whole = name as SimpleNameSyntax as ExpressionSyntax;
        while (whole?.Parent is MemberAccessExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole?.Parent is InvocationExpressionSyntax or ObjectCreationExpressionSyntax ? (ExpressionSyntax)whole.Parent : whole;
    }
}
