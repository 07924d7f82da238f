using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Recognises assertions of test frameworks: a test may say what a message is.</summary>
internal static class Assertions
{
    private static readonly string[] Frameworks = [
        "Xunit",
        "NUnit",
        "Microsoft.VisualStudio.TestTools",
        "FluentAssertions",
        "AwesomeAssertions",
        "Shouldly",
        "TUnit",
        "Moq",
        "NSubstitute",
        "FakeItEasy",
        "Rocks",
        "Telerik.JustMock"
    ];

    private static readonly string[] Verbs = ["Verify", "Assert", "Should", "Expect", "Must"];

    private static readonly string[] Doubles = ["Fake", "Mock", "Stub", "Spy", "Double", "Recording", "Tests", "Test"];

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

            if (IsVerified(parent))
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
        || Array.Exists(
            Frameworks,
            framework => (type.ContainingNamespace?.ToDisplayString() ?? string.Empty).StartsWith(framework, StringComparison.Ordinal));

    /// <summary>Whether a condition only throws, in a method or class whose name says that it verifies.</summary>
    private static bool IsVerified(IOperation condition) =>
        condition.Parent is IConditionalOperation choice
            && choice.Condition == condition
            && (Throws(choice.WhenTrue) || Throws(choice.WhenFalse))
        && condition.Syntax.Ancestors().Any(static node => node switch
        {
            MethodDeclarationSyntax method => Verifies(method.Identifier.ValueText),
            LocalFunctionStatementSyntax function => Verifies(function.Identifier.ValueText),
            BaseTypeDeclarationSyntax type => IsDouble(type.Identifier.ValueText),
            _ => false,
        });

    private static bool Throws(IOperation? branch) => branch switch
    {
        IBlockOperation { Operations: { Length: 1 } only } => Throws(only[0]),
        IExpressionStatementOperation statement => Throws(statement.Operation),
        IConversionOperation conversion => Throws(conversion.Operand),
        IThrowOperation { Exception: { } thrown } => thrown.Unwrap() is IObjectCreationOperation,
        _ => false,
    };

    private static bool Verifies(string name) => Array.Exists(Verbs, verb => name.StartsWith(verb, StringComparison.Ordinal));

    private static bool IsDouble(string name) =>
        Array.Exists(Doubles, word => name.StartsWith(word, StringComparison.Ordinal) || name.EndsWith(word, StringComparison.Ordinal));
}
