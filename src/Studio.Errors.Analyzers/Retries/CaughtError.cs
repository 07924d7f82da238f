using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>A clause that catches an error of an API as the generated exception.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Operation">What it means.</param>
/// <param name="Asked">What it asks the error.</param>
internal sealed record CaughtError(CatchClauseSyntax Clause, ICatchClauseOperation Operation, ErrorQuestions Asked)
{
    /// <summary>What to mark: the keyword and the type.</summary>
    public Location Location => Location.Create(
        Clause.SyntaxTree,
        Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(Clause.CatchKeyword.SpanStart, Clause.Declaration!.Type.Span.End));

    /// <summary>The clauses of a file that catch generated exceptions.</summary>
    public static IEnumerable<CaughtError> In(SyntaxTree tree, CompilationFacts facts, CancellationToken cancellation) =>
        from token in tree.Tokens("catch", cancellation)
        let clause = token.Parent as CatchClauseSyntax
        where clause?.Declaration is not null && facts.Names.Reach(clause, cancellation)
        let operation = facts.Models.OperationOf(clause, cancellation) as ICatchClauseOperation
        where operation is not null && IsOfClient(operation.ExceptionType)
        let asked = ErrorQuestions.Of([operation.Filter, operation.Handler], operation.Locals.FirstOrDefault(), facts.Symbols, cancellation)
        select new CaughtError(clause, operation, asked);

    /// <summary>Whether a type is the exception of a generated client, or the base of all of them.</summary>
    public static bool IsOfClient(ITypeSymbol? type) =>
        type is not null && type.SelfAndBaseTypes().Any(static one => one.IsErrorResponseException());
}
