using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The errors that <c>o.Map&lt;TException&gt;(…)</c> answers for exceptions, wherever they are thrown.</summary>
internal static class MappedErrors
{
    public static IEnumerable<INamedTypeSymbol> In(CompilationFacts facts, CancellationToken cancellation) =>
        Calls(facts, cancellation).SelectMany(call => ErrorsOf(call, facts, cancellation));

    /// <summary>The exceptions with the error of each; null where code chooses between several, or makes none that can be seen.</summary>
    public static IEnumerable<(INamedTypeSymbol Exception, INamedTypeSymbol? Error)> ByException(
        CompilationFacts facts,
        CancellationToken cancellation) =>
        from call in Calls(facts, cancellation)
        where call.TargetMethod.ContainingType.Name != "ErrorMapper" // What is generated says no more than the catalog does.
        let exception = call.TargetMethod.TypeArguments.FirstOrDefault() as INamedTypeSymbol
        where exception is not null
        let errors = ErrorsOf(call, facts, cancellation).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList()
        select (exception, errors.Count == 1 ? errors[0] : null);

    private static IEnumerable<IInvocationOperation> Calls(CompilationFacts facts, CancellationToken cancellation) =>
        from tree in facts.Models.Compilation.SyntaxTrees.Heeding(cancellation)
        where facts.Names.MayAnswer(tree, cancellation)
        from token in tree.Tokens("Map", cancellation)
        let syntax = token.Parent is GenericNameSyntax ? token.Parent.FirstAncestorOrSelf<InvocationExpressionSyntax>() : null
        where syntax is not null
        let call = facts.Models.OperationOf(syntax, cancellation) as IInvocationOperation
        where call is not null && facts.Symbols.IsOurs(call.TargetMethod.ContainingType)
        select call;

    private static IEnumerable<INamedTypeSymbol> ErrorsOf(
        IInvocationOperation call,
        CompilationFacts facts,
        CancellationToken cancellation) =>
        AnswerReader.Of(call.Arguments.Select(static argument => argument.Value), facts.Models, facts.Symbols, cancellation);
}
