using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>SERR306: an error is caught and dropped, and nobody learns of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedErrorAnalyzer() : ContractAnalyzer(Dropped)
{
    private const string Id = "SERR306";

    private static readonly DiagnosticDescriptor Dropped = new(
        Id,
        "Leave a trace of an error that is dropped",
        "The error is caught and dropped without a trace, though another attempt may succeed; log it, or catch the codes that are expected",
        RuleText.Category,
        DiagnosticSeverity.Info,
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
                if (IsDropped(caught, cancellation)
                    && MayPass(caught, advices)
                    && RetryLoop.Around(caught.Clause, facts.Models.Of(tree), cancellation) is null)
                {
                    file.ReportDiagnostic(Diagnostic.Create(Dropped, caught.Location));
                }
            }
        });
    }

    /// <summary>Whether a clause does nothing that anybody could notice, and no comment says that this is meant.</summary>
    private static bool IsDropped(CaughtError caught, CancellationToken cancellation) =>
        !caught.Operation.Handler
            .Descendants()
            .Heeding(cancellation)
            .Any(one => one is IThrowOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IExpressionStatementOperation
            || (one is ILocalReferenceOperation { Local: var local }
                && caught.Operation.Locals.Contains(local, SymbolEqualityComparer.Default)))
        && !caught.Clause.Block
            .DescendantTrivia()
            .Heeding(cancellation)
            .Any(static one => one.IsKind(SyntaxKind.SingleLineCommentTrivia) || one.IsKind(SyntaxKind.MultiLineCommentTrivia));

    /// <summary>Whether the same request may succeed later: nothing is asked, or a code that says so.</summary>
    private static bool MayPass(CaughtError caught, RetryAdvices advices) =>
        caught.Operation.Filter is null
        || caught.Asked.Codes.Exists(code => advices.Of(code) is RetryKind.Backoff or RetryKind.RetryAfter);
}
