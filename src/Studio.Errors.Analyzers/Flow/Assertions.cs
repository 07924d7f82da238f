using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Recognises assertions of test frameworks: a test may say what a message is.</summary>
internal static class Assertions
{
    private static readonly string[] Frameworks = ["Xunit", "NUnit", "Microsoft.VisualStudio.TestTools", "FluentAssertions", "AwesomeAssertions", "Shouldly", "TUnit"];

    /// <summary>Whether an operation stands in the argument of an assertion, or in a variable that is used in such only.</summary>
    public static bool Surround(IOperation operation, SymbolUses uses, CancellationToken cancellation) =>
        Surround(operation, new HashSet<ISymbol>(SymbolEqualityComparer.Default), uses, cancellation);

    private static bool Surround(IOperation operation, HashSet<ISymbol> visited, SymbolUses uses, CancellationToken cancellation)
    {
        for (var parent = operation; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation call && IsAssertion(call.TargetMethod.ContainingType))
            {
                return true;
            }

            if (parent is IVariableDeclaratorOperation { Symbol: var variable })
            {
                if (!visited.Add(variable))
                {
                    return false;
                }

                var all = uses.Of(variable, cancellation).ToList();
                return all.Count > 0 && all.TrueForAll(use => Surround(use, visited, uses, cancellation));
            }
        }

        return false;
    }

    private static bool IsAssertion(INamedTypeSymbol type) =>
        type is { Name: "Assert", ContainingNamespace.Name: not "Diagnostics" }
        || Array.Exists(Frameworks, framework => (type.ContainingNamespace?.ToDisplayString() ?? string.Empty).StartsWith(framework, StringComparison.Ordinal));
}
