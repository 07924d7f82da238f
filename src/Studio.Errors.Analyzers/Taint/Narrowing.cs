using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Whether a value of a general type is known to be of one of our types where it is read:
/// <c>catch (Exception e) when (e is ApiErrorException &amp;&amp; e.Message …)</c>. What is known to be of another type is not.
/// </summary>
internal sealed class Narrowing(ProductSymbols symbols)
{
    public bool MakesOurs(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation)
    {
        for (SyntaxNode node = value; node.Parent is { } parent and not MemberDeclarationSyntax; node = parent)
        {
            if (Conditions(node, parent).Any(known => Implies(known.Condition, known.IsTrue))
                || Patterns(node, parent).Any(one => Names(one.Governing) && Matches(one.Pattern, isTrue: true)))
            {
                return true;
            }
        }

        return false;

        bool Implies(ExpressionSyntax condition, bool isTrue) => condition switch
        {
            ParenthesizedExpressionSyntax inner => Implies(inner.Expression, isTrue),
            PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => Implies(not.Operand, !isTrue),
            BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) =>
                isTrue && (Implies(both.Left, true) || Implies(both.Right, true)),
            BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) =>
                Implies(either.Left, isTrue) || Implies(either.Right, isTrue),
            BinaryExpressionSyntax test when test.IsKind(SyntaxKind.IsExpression) => isTrue && Names(test.Left) && IsOurs(test.Right),
            IsPatternExpressionSyntax test => Names(test.Expression) && Matches(test.Pattern, isTrue),
            _ => false,
        };

        bool Matches(PatternSyntax pattern, bool isTrue) => pattern switch
        {
            ParenthesizedPatternSyntax inner => Matches(inner.Pattern, isTrue),
            UnaryPatternSyntax not => Matches(not.Pattern, !isTrue),
            BinaryPatternSyntax both =>
                (isTrue || both.IsKind(SyntaxKind.OrPattern)) && (Matches(both.Left, isTrue) || Matches(both.Right, isTrue)),
            ConstantPatternSyntax constant => isTrue && IsOurs(constant.Expression),
            TypePatternSyntax type => isTrue && IsOurs(type.Type),
            DeclarationPatternSyntax declaration => isTrue && IsOurs(declaration.Type),
            RecursivePatternSyntax { Type: { } type } => isTrue && IsOurs(type),
            _ => false,
        };

        bool Names(ExpressionSyntax expression) => SyntaxFactory.AreEquivalent(Bare(expression), Bare(value));

        bool IsOurs(ExpressionSyntax type) => symbols.IsOurs(model.GetSymbolInfo(type, cancellation).Symbol as INamedTypeSymbol);
    }

    /// <summary>Whether code asks for the type of an exception that it knows by a name, or looks at the one inside of it.</summary>
    public static bool AsksType(SyntaxNode code, string name, CancellationToken cancellation) =>
        code.DescendantNodes().Heeding(cancellation).OfType<IdentifierNameSyntax>()
            .Any(one => one.Identifier.ValueText == name && one.Parent switch
            {
                IsPatternExpressionSyntax test => test.Expression == one,
                BinaryExpressionSyntax test => test.Left == one && test.Kind() is SyntaxKind.IsExpression or SyntaxKind.AsExpression,
                SwitchStatementSyntax or SwitchExpressionSyntax or CastExpressionSyntax => true,
                MemberAccessExpressionSyntax access =>
                    access.Expression == one && access.Name.Identifier.ValueText is "InnerException" or "GetBaseException" or "GetType",
                _ => false,
            });

    /// <summary>What is known to be true, or false, at a node because of where it stands in its parent.</summary>
    private static IEnumerable<(ExpressionSyntax Condition, bool IsTrue)> Conditions(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) && both.Right == node => [(both.Left, true)],
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) && either.Right == node => [(either.Left, false)],
        IfStatementSyntax choice when choice.Condition != node => [(choice.Condition, choice.Statement == node)],
        ConditionalExpressionSyntax choice when choice.Condition != node => [(choice.Condition, choice.WhenTrue == node)],
        WhileStatementSyntax loop when loop.Statement == node => [(loop.Condition, true)],
        CatchClauseSyntax { Filter: { } filter } clause when clause.Block == node => [(filter.FilterExpression, true)],
        BlockSyntax block => Left(block.Statements, node),
        SwitchSectionSyntax section => Left(section.Statements, node),
        _ => [],
    };

    /// <summary>The cases and arms that a node stands behind, with what they look at.</summary>
    private static IEnumerable<(ExpressionSyntax Governing, PatternSyntax Pattern)> Patterns(SyntaxNode node, SyntaxNode parent) =>
        parent switch
    {
        CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } label when label.WhenClause == node =>
            [(choice.Expression, label.Pattern)],
        SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section when node is StatementSyntax =>
            section.Labels.OfType<CasePatternSwitchLabelSyntax>().Select(label => (choice.Expression, label.Pattern)),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Pattern != node =>
            [(choice.GoverningExpression, arm.Pattern)],
        _ => [],
    };

    /// <summary>The conditions of the branches before a statement that don't come back to it.</summary>
    private static IEnumerable<(ExpressionSyntax Condition, bool IsTrue)> Left(SyntaxList<StatementSyntax> statements, SyntaxNode node) =>
        statements.TakeWhile(statement => statement != node).OfType<IfStatementSyntax>()
            .Where(static choice => choice.Else is null && Leaves(choice.Statement)).Select(static choice => (choice.Condition, false));

    private static bool Leaves(StatementSyntax statement) =>
        (statement is BlockSyntax block
            ? block.Statements.LastOrDefault()
            : statement) is ReturnStatementSyntax
                or ThrowStatementSyntax
                or ContinueStatementSyntax
                or BreakStatementSyntax
                or GotoStatementSyntax;

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) =>
            Bare(suppressed.Operand),
        _ => expression,
    };
}
