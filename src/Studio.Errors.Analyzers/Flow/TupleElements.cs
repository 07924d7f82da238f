using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The elements that tuples are made of, through variables and functions of the compilation.</summary>
internal sealed class TupleElements(FlowModels models)
{
    private readonly SymbolValues values = new(models);
    private readonly FunctionBodies bodies = new(models);

    /// <summary>What may stand at a position of a tuple; nothing where its making can't be seen.</summary>
    public IEnumerable<IOperation> ElementsOf(IOperation tuple, int index, CancellationToken cancellation) =>
        index < 0 ? [] : ElementsOf(tuple, index, new HashSet<ISymbol>(SymbolEqualityComparer.Default), cancellation);

    private IEnumerable<IOperation> ElementsOf(IOperation tuple, int index, HashSet<ISymbol> visited, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var value = tuple.Unwrap();
        var sources = value switch
        {
            ITupleOperation => [],
            IAwaitOperation awaited => [awaited.Operation],
            IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.WhenTrue, otherwise],
            ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
            ILocalReferenceOperation { Local: var local } when visited.Add(local) => values.Of(local, cancellation),
            IInvocationOperation { TargetMethod: { ContainingType.Name: "Task" or "ValueTask", Name: "FromResult" } } call =>
                [call.Arguments[0].Value],
            IInvocationOperation { TargetMethod: { OriginalDefinition: var method } } when models.HasBody(method) && visited.Add(method) =>
                bodies.Returned(method, cancellation),
            _ => Enumerable.Empty<IOperation>(),
        };
        return value is ITupleOperation made
            ? index < made.Elements.Length ? [made.Elements[index]] : []
            : sources.SelectMany(source => ElementsOf(source, index, visited, cancellation));
    }
}
