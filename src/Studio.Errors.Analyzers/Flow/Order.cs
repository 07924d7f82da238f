using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>Whether what is put into a variable at one place can still be in it at another, judged by the shape of the code.</summary>
internal static class Order
{
    public static bool Reaches(ISymbol variable, SyntaxNode from, SyntaxNode use, IReadOnlyList<IOperation> writes)
    {
        if (use.SpanStart < from.SpanStart)
        {
            return from.Ancestors()
                .Any(node => Repeats(node)
                    && node.Span.Contains(use.Span)
                    && !variable.Locations.Any(place => node.Span.Contains(place.SourceSpan)));
        }

        var function = FunctionOf(use);
        return function != FunctionOf(from) || !writes.Any(write => Overwrites(write.Syntax, from, use));
    }

    /// <summary>A loop comes back to what stands before; a function may run at any time.</summary>
    private static bool Repeats(SyntaxNode node) => node
        is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
        or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>A plain assignment between the two, on every way from one to the other.</summary>
    private static bool Overwrites(SyntaxNode write, SyntaxNode from, SyntaxNode use) =>
        write.SpanStart > from.Span.End
        && write.Span.End < use.SpanStart
        && write.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: { } block } } assignment
        && assignment.Left == write
        && !assignment.Span.Contains(use.Span)
        && (block is GlobalStatementSyntax ? block.Parent! : block).Span.Contains(use.Span)
        && block is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax;

    private static SyntaxNode? FunctionOf(SyntaxNode node) =>
        node.Ancestors()
            .FirstOrDefault(static one => one is AnonymousFunctionExpressionSyntax
                or LocalFunctionStatementSyntax
                or MemberDeclarationSyntax and not GlobalStatementSyntax);
}
