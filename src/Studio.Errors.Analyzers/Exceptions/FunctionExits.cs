using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The exceptions that a function throws and doesn't catch, and the functions that it calls.</summary>
internal sealed class FunctionExits
{
    private const string FilterDelegate = "EndpointFilterDelegate";

    /// <summary>The generated methods that throw the exception which they are of; in a library nobody could read that.</summary>
    private static readonly string[] throwers = ["ThrowIfErrorAsync", "ReadJsonAsync"];

    /// <summary>What is thrown: the exception's type, or the error that the method which is called declares.</summary>
    public List<ThrownType> Thrown { get; } = [];

    /// <summary>What is called, with the exceptions that a catch around the call takes.</summary>
    public List<GuardedCall> Calls { get; } = [];

    /// <summary>The exceptions that a filter takes around the call of what comes after it.</summary>
    public List<ITypeSymbol> CaughtAroundNext { get; } = [];

    public static FunctionExits Read(
        IEnumerable<IOperation> roots,
        FlowModels models,
        ProductSymbols symbols,
        CancellationToken cancellation)
    {
        var exits = new FunctionExits();
        foreach (var body in roots)
        {
            exits.Read(body, models, symbols, cancellation);
        }

        return exits;
    }

    private void Read(IOperation body, FlowModels models, ProductSymbols symbols, CancellationToken cancellation)
    {
        foreach (var operation in Reachable.In(body, models, cancellation))
        {
            switch (operation)
            {
                case IThrowOperation { Exception: { } exception } when exception.Unwrap().Type is { } type:
                    Throw(type, operation, symbols, cancellation);
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.DelegateInvoke, ContainingType.Name: FilterDelegate } }:
                    CaughtAroundNext.AddRange(CaughtAround(operation, cancellation));
                    break;
                case IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: var type } thrower }
                    when Array.IndexOf(throwers, thrower.Name) >= 0 && CaughtError.IsOfClient(type) && !type.IsErrorResponseException():
                    Throw(type, operation, symbols, cancellation);
                    break;
                case IInvocationOperation { TargetMethod: var method }:
                    symbols.DeclaredOn((method.ReducedFrom ?? method).OriginalDefinition)
                        .ToList()
                        .ForEach(error => Thrown.Add(new(error, operation)));
                    Call(method, operation, models, cancellation);
                    if (RequestHandlers.IsAtOnce((IInvocationOperation)operation))
                    {
                        new RequestHandlers(models).Of((IInvocationOperation)operation, cancellation)
                            .ToList()
                            .ForEach(handler => Call(handler, operation, models, cancellation));
                    }

                    break;
                case IAnonymousFunctionOperation lambda when lambda != body:
                    Read(lambda.Body, models, symbols, cancellation);
                    break;
            }

            foreach (var method in ImplicitCalls.Of(operation, models, cancellation))
            {
                Call(method, operation, models, cancellation);
            }
        }
    }

    private void Throw(ITypeSymbol type, IOperation operation, ProductSymbols symbols, CancellationToken cancellation)
    {
        if ((!symbols.IsOurs(type) || CaughtError.IsOfClient(type)) && !CaughtAround(operation, cancellation).Any(type.Is))
        {
            Thrown.Add(new(type, operation));
        }
    }

    private void Call(IMethodSymbol method, IOperation operation, FlowModels models, CancellationToken cancellation)
    {
        if (models.Declares(method))
        {
            Calls.Add(new((method.ReducedFrom ?? method).OriginalDefinition, [.. CaughtAround(operation, cancellation)]));
        }
    }

    /// <summary>The types that catches around an operation take; one that has a condition counts too, since nobody can tell.</summary>
    private static IEnumerable<ITypeSymbol> CaughtAround(IOperation operation, CancellationToken cancellation)
    {
        var current = operation;
        for (; current.Parent is { } parent; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == current)
            {
                foreach (var clause in attempt.Catches.Where(clause => !ThrowsOn(clause, cancellation)))
                {
                    yield return clause.ExceptionType;
                }
            }
        }
    }

    private static bool ThrowsOn(ICatchClauseOperation clause, CancellationToken cancellation) =>
        clause.Handler.Descendants().Heeding(cancellation).Any(static one => one is IThrowOperation { Exception: null });
}

/// <summary>What is thrown, and where.</summary>
internal sealed record ThrownType(ITypeSymbol Type, IOperation Place);

/// <summary>A call, and the exceptions that a catch around it takes.</summary>
internal sealed record GuardedCall(IMethodSymbol Method, IReadOnlyList<ITypeSymbol> Caught);
