using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Finds the bodies of endpoint filters: what they answer, the endpoint answers.</summary>
internal sealed class FilterReader(FlowModels models, AttributeReader attributes)
{
    private readonly SymbolValues values = new(models);

    public void Read(IInvocationOperation call, Conventions conventions, CancellationToken cancellation)
    {
        if (call.TargetMethod.TypeArguments.LastOrDefault() is INamedTypeSymbol { Name: var name } filter
            && name != "RouteHandlerBuilder"
            && Invoke(filter) is { } declared)
        {
            Add(declared, conventions, cancellation);
        }

        foreach (var argument in call.Arguments.Where(static argument => argument.Parameter?.Ordinal > 0))
        {
            ReadValue(argument.Value, new HashSet<ISymbol>(SymbolEqualityComparer.Default), conventions, cancellation);
        }
    }

    private void ReadValue(IOperation value, HashSet<ISymbol> visited, Conventions conventions, CancellationToken cancellation)
    {
        switch (value.Unwrap())
        {
            case IDelegateCreationOperation creation:
                ReadValue(creation.Target, visited, conventions, cancellation);
                break;
            case IAnonymousFunctionOperation lambda:
                conventions.Filters.Add(new Handler(lambda.Symbol, lambda));
                break;
            case IMethodReferenceOperation method:
                Add(method.Method.OriginalDefinition, conventions, cancellation);
                break;
            case ILocalReferenceOperation { Local: var local } when visited.Add(local)
                && values.Of(local, cancellation).ToList() is { Count: > 0 } assigned:
                assigned.ForEach(one => ReadValue(one, visited, conventions, cancellation));
                break;
            case { Type: INamedTypeSymbol type } when Invoke(type) is { } method:
                Add(method, conventions, cancellation);
                break;
            default:
                conventions.IsIncomplete = true;
                break;
        }
    }

    private static IMethodSymbol? Invoke(INamedTypeSymbol filter) =>
        filter.SelfAndBaseTypes().SelectMany(static type => type.GetMembers("InvokeAsync")).OfType<IMethodSymbol>().FirstOrDefault();

    private void Add(IMethodSymbol method, Conventions conventions, CancellationToken cancellation)
    {
        attributes.ReadFilter(method, conventions, cancellation);
        if (models.HasBody(method))
        {
            conventions.Filters.Add(new Handler(method, null));
        }
        else
        {
            conventions.IsIncomplete = true;
        }
    }
}
