using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Whether a variable of a general type is known to hold one of our types where it is read:
/// <c>catch (Exception e) when (e is ApiErrorException &amp;&amp; e.Message …)</c>.
/// </summary>
internal sealed class Narrowing(ContractSymbols symbols)
{
    public bool MakesOurs(ISymbol variable, SyntaxNode read, SemanticModel model, CancellationToken cancellation)
    {
        for (var node = read; node.Parent is { } parent and not MemberDeclarationSyntax; node = parent)
        {
            if (ConditionsBefore(node, parent).Any(condition => IsTest(condition, variable, model, cancellation)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is known to be true at a node because of where it stands in its parent.</summary>
    private static IEnumerable<SyntaxNode> ConditionsBefore(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) && both.Right == node => [both.Left],
        IfStatementSyntax choice when choice.Statement == node => [choice.Condition],
        ConditionalExpressionSyntax choice when choice.WhenTrue == node => [choice.Condition],
        CatchClauseSyntax { Filter: { } filter } clause when clause.Block == node => [filter.FilterExpression],
        BlockSyntax block => block.Statements.TakeWhile(statement => statement != node).OfType<IfStatementSyntax>().Where(Leaves).Select(static choice => choice.Condition),
        _ => [],
    };

    /// <summary><c>if (e is not ApiErrorException) return;</c></summary>
    private static bool Leaves(IfStatementSyntax choice) =>
        choice.Condition is IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax }
        && (choice.Statement is BlockSyntax block ? block.Statements.LastOrDefault() : choice.Statement)
            is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;

    private bool IsTest(SyntaxNode condition, ISymbol variable, SemanticModel model, CancellationToken cancellation) =>
        condition.DescendantNodesAndSelf().Any(node => node switch
        {
            BinaryExpressionSyntax test when test.IsKind(SyntaxKind.IsExpression) =>
                Names(test.Left, variable, model, cancellation) && IsOurs(test.Right, model, cancellation),
            IsPatternExpressionSyntax test =>
                Names(test.Expression, variable, model, cancellation) && test.Pattern.DescendantNodesAndSelf().Any(type => IsOurs(type, model, cancellation)),
            _ => false,
        });

    private static bool Names(ExpressionSyntax expression, ISymbol variable, SemanticModel model, CancellationToken cancellation) =>
        expression is IdentifierNameSyntax name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable);

    private bool IsOurs(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        node is TypeSyntax && symbols.IsOurs(model.GetSymbolInfo(node, cancellation).Symbol as INamedTypeSymbol);
}
