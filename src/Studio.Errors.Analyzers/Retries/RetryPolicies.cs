using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Retry policies of Polly that handle a generated exception: <c>Policy.Handle&lt;T&gt;()…RetryAsync</c>, and <c>ShouldHandle</c> of a
/// retry's options.
/// </summary>
internal static class RetryPolicies
{
    private static readonly string[] Names = ["Handle", "Or", "HandleInner", "OrInner"];

    /// <summary>The calls of a file that name the exception, with what their predicate asks.</summary>
    public static IEnumerable<(SimpleNameSyntax Name, ErrorQuestions Asked)> In(
        SyntaxTree tree,
        CompilationFacts facts,
        CancellationToken cancellation) =>
        from name in tree.Spells("Polly") ? Names : []
        from token in tree.Tokens(name, cancellation)
        let generic = token.Parent as GenericNameSyntax
        where generic is not null
        let call = facts.Models.OperationOf(SymbolUses.Whole(generic, withCall: true), cancellation) as IInvocationOperation
        where call is { TargetMethod.TypeArguments: { Length: > 0 } types } && CaughtError.IsOfClient(types[0])
            && call.TargetMethod.ContainingNamespace?.ToDisplayString().StartsWith("Polly", StringComparison.Ordinal) == true
            && Retries(call)
        select (Name: (SimpleNameSyntax)generic, Asked: Questions(call, facts.Symbols, cancellation));

    private static ErrorQuestions Questions(IInvocationOperation call, ProductSymbols symbols, CancellationToken cancellation)
    {
        var predicate = call.Arguments.Select(static argument => argument.Value.Unwrap())
            .OfType<IDelegateCreationOperation>()
            .FirstOrDefault();
        return predicate?.Target is IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters } lambda
            ? ErrorQuestions.Of([lambda.Body], parameters[0], symbols, cancellation)
            : predicate is null ? ErrorQuestions.Of([], null, symbols, cancellation) : ErrorQuestions.Unknown;
    }

    /// <summary>Whether the chain ends in a retry, or fills the options of one.</summary>
    private static bool Retries(IInvocationOperation call)
    {
        for (var current = call.Syntax.Parent; current is not (null
            or StatementSyntax
            or MemberDeclarationSyntax
            or AnonymousFunctionExpressionSyntax); current = current.Parent)
        {
            switch (current)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
                    when name.IndexOf("Retry", StringComparison.Ordinal) >= 0:
                    return true;
                case AssignmentExpressionSyntax
                {
                    Left: IdentifierNameSyntax { Identifier.ValueText: "ShouldHandle" },
                    Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made },
                }
                    when call.SemanticModel?.GetTypeInfo(made).Type is { } type:
                    return type.SelfAndBaseTypes().Any(static one => one.Name.IndexOf("Retry", StringComparison.Ordinal) >= 0);
            }
        }

        return false;
    }
}
