using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The errors that <c>o.Map&lt;TException&gt;(…)</c> answers for exceptions, wherever they are thrown.</summary>
internal static class MappedErrors
{
    public static IEnumerable<INamedTypeSymbol> In(CompilationFacts facts, CancellationToken cancellation) =>
        from tree in facts.Models.Compilation.SyntaxTrees.Heeding(cancellation)
        where facts.Names.MayAnswer(tree, cancellation)
        from token in tree.Tokens("Map", cancellation)
        let syntax = token.Parent is GenericNameSyntax ? token.Parent.FirstAncestorOrSelf<InvocationExpressionSyntax>() : null
        where syntax is not null
        let call = facts.Models.OperationOf(syntax, cancellation) as IInvocationOperation
        where call is not null && facts.Symbols.IsOurs(call.TargetMethod.ContainingType)
        from error in AnswerReader.Of(call.Arguments.Select(static argument => argument.Value), facts.Models, facts.Symbols, cancellation)
        select error;
}
