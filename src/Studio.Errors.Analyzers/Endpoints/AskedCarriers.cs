using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Whether code asks a result type of the user's what it holds before it answers that: then some of its errors may be left behind, and
/// which, its conditions say alone.
/// </summary>
internal sealed class AskedCarriers(FlowModels models, Func<ITypeSymbol?, bool> mayAnswer, CancellationToken cancellation)
{
    private readonly SymbolUses uses = new(models);
    private readonly SymbolValues values = new(models);

    /// <param name="local">The variable that holds it.</param>
    /// <param name="isWhole">Whether all of it is answered; a member that is answered may well be asked for first.</param>
    public bool MayBeLeft(ILocalSymbol local, bool isWhole)
    {
        var asked = uses.Of(local, cancellation).Where(static use => IsInCondition(use.Syntax)).ToList();
        return asked.Count > 0 && (isWhole || asked.Exists(AsksError) || values.Of(local, cancellation).Skip(1).Any());
    }

    /// <summary><c>result.Error.Code == …</c>, <c>result.Error is { Code: … }</c>: not only whether there is one.</summary>
    private bool AsksError(IOperation use) =>
        use.Parent is IMemberReferenceOperation { Type: { } type } member && mayAnswer(type)
        && member.Parent is IMemberReferenceOperation or IConditionalAccessOperation
            or IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns.Length: > 0 } };

    private static bool IsInCondition(SyntaxNode use)
    {
        for (var (node, parent) = (use, use.Parent);
            parent is not null and not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax);
            (node, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IfStatementSyntax choice:
                    return choice.Condition == node;
                case ConditionalExpressionSyntax choice when choice.Condition == node:
                case WhileStatementSyntax loop when loop.Condition == node:
                case WhenClauseSyntax:
                    return true;
                case StatementSyntax:
                    return false;
            }
        }

        return false;
    }
}
