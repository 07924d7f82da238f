using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Walks what a function may do: not the branch of <c>if (false)</c>, nor what follows a return.</summary>
internal static class Reachable
{
    /// <summary>The reachable operations of a body; functions inside it run only where they are called.</summary>
    public static IEnumerable<IOperation> In(IOperation body, FlowModels models, CancellationToken cancellation)
    {
        var open = new Stack<IOperation>([body]);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var operation = open.Pop();
            if ((operation is ILocalFunctionOperation && operation != body) || !IsReachable(operation, models, cancellation))
            {
                continue;
            }

            yield return operation;
            if (operation is IAnonymousFunctionOperation && operation != body)
            {
                continue;
            }

            foreach (var child in Children(operation))
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<IOperation> Children(IOperation operation) => operation switch
    {
        IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool taken } } choice =>
            taken ? [choice.WhenTrue] : choice.WhenFalse is { } otherwise ? [otherwise] : [],
        _ => operation.ChildOperations,
    };

    /// <summary>
    /// Only statements that something before or around them can cut off are asked: the answer costs an analysis of the function.
    /// </summary>
    private static bool IsReachable(IOperation operation, FlowModels models, CancellationToken cancellation) =>
        operation is not (IReturnOperation { Syntax: ReturnStatementSyntax }
            or IThrowOperation { Syntax: ThrowStatementSyntax }
            or IExpressionStatementOperation)
        || operation.Syntax is not StatementSyntax statement
        || !MayBeCutOff(statement, cancellation)
        || models.Of(statement.SyntaxTree).AnalyzeControlFlow(statement) is not { Succeeded: true } flow
        || flow.StartPointIsReachable;

    /// <summary>
    /// Whether a jump stands before a statement, in its block or one around it, or a loop or branch around it is on a constant.
    /// </summary>
    private static bool MayBeCutOff(StatementSyntax statement, CancellationToken cancellation)
    {
        for (SyntaxNode node = statement; node.Parent is { } parent
            && node is not (AnonymousFunctionExpressionSyntax
                or LocalFunctionStatementSyntax
                or MemberDeclarationSyntax and not GlobalStatementSyntax); node = parent)
        {
            if (parent is WhileStatementSyntax or ForStatementSyntax or IfStatementSyntax or SwitchSectionSyntax or CatchClauseSyntax
                || parent.ChildNodes()
                    .TakeWhile(one => one != node)
                    .Any(before => before.DescendantNodesAndSelf(static one => one is not (AnonymousFunctionExpressionSyntax
                        or LocalFunctionStatementSyntax))
                        .Heeding(cancellation)
                        .Any(IsJump)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJump(SyntaxNode node) => node
        is ReturnStatementSyntax
            or ThrowStatementSyntax
            or ThrowExpressionSyntax
            or GotoStatementSyntax
            or BreakStatementSyntax
            or ContinueStatementSyntax
        or WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax or YieldStatementSyntax;
}
