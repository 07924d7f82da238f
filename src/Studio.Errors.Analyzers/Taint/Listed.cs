using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The constants that a value is, or that a collection holds: of a dictionary, its keys.</summary>
internal sealed class Listed(FlowModels models)
{
    private readonly SymbolValues values = new(models);

    public IEnumerable<IOperation> In(IOperation operation, CancellationToken cancellation) =>
        In(operation, new HashSet<ISymbol>(SymbolEqualityComparer.Default), cancellation);

    /// <summary>Whether it is worth a look: the value that is tested itself is neither.</summary>
    public static bool IsConstantOrList(IOperation operation) =>
        operation.Unwrap() is var value && (value.ConstantValue.HasValue || CanList(value.Type));

    private IEnumerable<IOperation> In(IOperation operation, HashSet<ISymbol> visited, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var value = operation.Unwrap();
        return value.ConstantValue.HasValue
            || value is IUtf8StringOperation
                ? [value]
                : Parts(value, visited, cancellation).SelectMany(part => In(part, visited, cancellation));
    }

    private IEnumerable<IOperation> Parts(IOperation value, HashSet<ISymbol> visited, CancellationToken cancellation) => value switch
    {
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues,
        ICollectionExpressionOperation items => items.Elements,
        IObjectCreationOperation creation =>
            creation.Arguments.Select(static one => one.Value)
                .Concat(creation.Initializer?.Initializers.Select(Key).OfType<IOperation>() ?? []),
        IInvocationOperation call when CanList(call.Type) && !models.Declares(call.TargetMethod) =>
            call.Instance is { } instance
                ? [instance]
                : call.Arguments.Where(static one => one.Parameter?.Ordinal == 0).Select(static one => one.Value),
        ILocalReferenceOperation { Local: var local } when visited.Add(local) => values.Of(local, cancellation),
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member when visited.Add(member.Member) =>
            Initializers(member.Member, cancellation),
        IParameterReferenceOperation
        {
            Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter,
        }
            when visited.Add(parameter) =>
            Source(value),
        _ => [],
    };

    /// <summary><c>[503] = delay</c>, or what is added.</summary>
    private static IOperation? Key(IOperation added) => added switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: > 0 } keys } } => keys[0].Value,
        IInvocationOperation { Arguments: { Length: > 0 } arguments } => arguments[0].Value,
        _ => null,
    };

    private IEnumerable<IOperation> Initializers(ISymbol member, CancellationToken cancellation) =>
        from declaration in models.DeclarationsOf(member)
        let syntax = declaration.GetSyntax(cancellation)
        let value = (syntax as VariableDeclaratorSyntax)?.Initializer?.Value
            ?? (syntax as PropertyDeclarationSyntax)?.Initializer?.Value
            ?? (syntax as PropertyDeclarationSyntax)?.ExpressionBody?.Expression
        where value is not null
        let operation = models.OperationOf(value, cancellation)
        where operation is not null
        select operation;

    /// <summary>What the function of a parameter is called on: <c>statuses.Any(one => one == …)</c>.</summary>
    private static IEnumerable<IOperation> Source(IOperation parameter)
    {
        var function = parameter;
        while (function is not (null or IAnonymousFunctionOperation))
        {
            function = function.Parent;
        }

        return function is { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } }
            && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } source && CanList(source.Unwrap().Type) ? [source] : [];
    }

    private static bool CanList(ITypeSymbol? type) =>
        type is { SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Enum }
            && (type is IArrayTypeSymbol
                || type.AllInterfaces.Any(static one => one.Name == "IEnumerable")
                || type.Name is "IEnumerable" or "Span" or "ReadOnlySpan");
}
