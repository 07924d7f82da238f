using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>Where control goes after a switch.</summary>
internal static class SwitchExits
{
    /// <summary>Whether all sections of a statement leave, so that what follows it is for the codes that it does not name.</summary>
    public static bool IsFollowedByTheRest(SyntaxNode choice, CancellationToken cancellation) =>
        choice is SwitchStatementSyntax { Sections.Count: > 0 } statement
        && !statement.Sections.Any(section => section
            .DescendantNodes(node => node == section || !IsLeftByBreak(node))
            .Heeding(cancellation)
            .Any(static node => node is BreakStatementSyntax))
        && IsFollowed(statement);

    private static bool IsFollowed(SyntaxNode statement)
    {
        var node = statement;
        for (; IsInsideOfStatement(node); node = node.Parent!)
        {
            if (node.Parent is BlockSyntax { Statements: var statements }
                && statements.SkipWhile(one => one != node).Skip(1).Any(static one => one is not LocalFunctionStatementSyntax))
            {
                return true;
            }
        }

        return node.Parent is GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } last
            && unit.Members.OfType<GlobalStatementSyntax>()
                .SkipWhile(one => one != last)
                .Skip(1)
                .Any(static one => one.Statement is not LocalFunctionStatementSyntax);
    }

    private static bool IsInsideOfStatement(SyntaxNode node) => node.Parent
        is BlockSyntax or IfStatementSyntax or ElseClauseSyntax or TryStatementSyntax or UsingStatementSyntax or LockStatementSyntax
        or CheckedStatementSyntax;

    /// <summary>Whether a break inside leaves that, and not the switch around it.</summary>
    private static bool IsLeftByBreak(SyntaxNode node) => node
        is SwitchStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax
        or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
