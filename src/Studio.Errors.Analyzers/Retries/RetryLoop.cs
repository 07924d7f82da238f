using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>
/// A loop that sends a request again: it ends where the request succeeds, and goes on where the error is caught. One that works on a
/// list or polls is no such loop, since it goes on after a success too.
/// </summary>
internal static class RetryLoop
{
    /// <summary>The loop around a clause; null where it is in none that repeats.</summary>
    public static StatementSyntax? Around(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation)
    {
        var attempt = (TryStatementSyntax)clause.Parent!;
        return LoopAround(attempt) is { } loop && GoesOn(clause, model) && EndsOnSuccess(attempt, clause, loop, cancellation) ? loop : null;
    }

    private static StatementSyntax? LoopAround(SyntaxNode node)
    {
        for (var current = node.Parent; current is not (null
            or AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax
            or MemberDeclarationSyntax and not GlobalStatementSyntax); current = current.Parent)
        {
            if (current is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
            {
                return (StatementSyntax)current;
            }

            if (current is CommonForEachStatementSyntax)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the clause comes to its end, or asks for the next round.</summary>
    private static bool GoesOn(CatchClauseSyntax clause, SemanticModel model) =>
        model.AnalyzeControlFlow(clause.Block) is { Succeeded: true } flow
        && (flow.EndPointIsReachable || flow.ExitPoints.Any(static one => one is ContinueStatementSyntax));

    private static bool EndsOnSuccess(
        TryStatementSyntax attempt,
        CatchClauseSyntax clause,
        StatementSyntax loop,
        CancellationToken cancellation) =>
        Leaves(attempt.Block, loop, cancellation)
        || Assigns(attempt.Block, ConditionOf(loop), cancellation)
        || (Continues(clause) && Following(attempt).Any(one => Leaves(one, loop, cancellation)));

    private static bool Continues(CatchClauseSyntax clause) => clause.Block.Statements.LastOrDefault() is ContinueStatementSyntax;

    private static IEnumerable<StatementSyntax> Following(TryStatementSyntax attempt) =>
        attempt.Parent is BlockSyntax block ? block.Statements.SkipWhile(one => one != attempt).Skip(1) : [];

    /// <summary>Whether a statement ends the loop: it returns, or breaks out of it.</summary>
    private static bool Leaves(StatementSyntax statement, StatementSyntax loop, CancellationToken cancellation) =>
        statement.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Heeding(cancellation)
            .Any(node => node is ReturnStatementSyntax or GotoStatementSyntax || (node is BreakStatementSyntax && Broken(node) == loop));

    private static SyntaxNode? Broken(SyntaxNode node) =>
        node.Ancestors()
            .FirstOrDefault(static one => one is WhileStatementSyntax
                or DoStatementSyntax
                or ForStatementSyntax
                or CommonForEachStatementSyntax
                or SwitchStatementSyntax);

    private static ExpressionSyntax? ConditionOf(StatementSyntax loop) => loop switch
    {
        WhileStatementSyntax one => one.Condition,
        DoStatementSyntax one => one.Condition,
        ForStatementSyntax one => one.Condition,
        _ => null,
    };

    private static bool Assigns(BlockSyntax block, ExpressionSyntax? condition, CancellationToken cancellation)
    {
        var asked = condition?.DescendantNodesAndSelf().Heeding(cancellation)
            .OfType<IdentifierNameSyntax>()
            .Select(static name => name.Identifier.ValueText)
            .ToList()
            ?? [];
        return asked.Count > 0 && block.DescendantNodes().Heeding(cancellation).OfType<AssignmentExpressionSyntax>()
            .Any(one => one.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && asked.Contains(name));
    }
}
