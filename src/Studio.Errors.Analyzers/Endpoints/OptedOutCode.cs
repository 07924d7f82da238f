using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The code of endpoints whose errors are their own, by <c>WithoutErrorEnvelope</c> or the framework's opt-out of status pages: their
/// handlers and filters, what carries the
/// attribute, and functions that nothing else calls. A function that another endpoint runs too is not theirs.
/// </summary>
internal sealed class OptedOutCode(CompilationFacts facts)
{
    private static readonly string[] OptOuts = [
        "WithoutErrorEnvelope",
        "WithoutErrorEnvelopeAttribute",
        "SkipStatusCodePages",
        "SkipStatusCodePagesAttribute"
    ];

    private readonly SymbolUses uses = new(facts.Models);
    private readonly Once<(HashSet<SyntaxNode> OptedOut, HashSet<SyntaxNode> Others)> code = new(cancellation => Read(facts, cancellation));

    /// <summary>Whether only such endpoints run a piece of code.</summary>
    public bool Holds(SyntaxNode place, CancellationToken cancellation) =>
        facts.Symbols.WithoutErrorEnvelope is not null && Holds(place, new HashSet<ISymbol>(SymbolEqualityComparer.Default), cancellation);

    private static (HashSet<SyntaxNode> OptedOut, HashSet<SyntaxNode> Others) Read(CompilationFacts facts, CancellationToken cancellation)
    {
        var (optedOut, others) = (new HashSet<SyntaxNode>(), new HashSet<SyntaxNode>());
        var trees = facts.Models.Compilation.SyntaxTrees.Heeding(cancellation).ToList();
        foreach (var tree in trees.Exists(static tree => Array.Exists(OptOuts, tree.Spells)) ? trees : [])
        {
            foreach (var endpoint in ApplicationEndpoints.Of(facts).In(tree, cancellation))
            {
                (endpoint.Conventions.HasOwnErrors ? optedOut : others).UnionWith(EndpointCode.Of(endpoint, facts.Models, cancellation));
            }
        }

        optedOut.ExceptWith(others);
        return (optedOut, others);
    }

    private bool Holds(SyntaxNode place, HashSet<ISymbol> asked, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (optedOut, others) = code.Get(cancellation);
        var owner = place.AncestorsAndSelf().FirstOrDefault(node => optedOut.Contains(node) || others.Contains(node));
        if (owner is not null)
        {
            return optedOut.Contains(owner);
        }

        var around = facts.Models.Of(place.SyntaxTree).GetEnclosingSymbol(place.SpanStart, cancellation);
        return IsMarked(around) || (FunctionAround(around) is { } function && IsHelper(function, asked, cancellation));
    }

    /// <summary>Whether a function around the code, its class or a base of that carries the attribute.</summary>
    private bool IsMarked(ISymbol? symbol)
    {
        var current = symbol;
        for (; current is IMethodSymbol; current = current.ContainingSymbol)
        {
            if (Carries(current))
            {
                return true;
            }
        }

        return current is ITypeSymbol type && type.SelfAndBaseTypes().Any(Carries);
    }

    private bool Carries(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => facts.Symbols.IsOptOut(attribute.AttributeClass));

    private static IMethodSymbol? FunctionAround(ISymbol? symbol)
    {
        var current = symbol;
        while (current is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
        {
            current = current.ContainingSymbol;
        }

        return current as IMethodSymbol;
    }

    /// <summary>
    /// Whether all who call a function, or hand it on, are code of such endpoints; one that calls itself is not asked twice.
    /// </summary>
    private bool IsHelper(IMethodSymbol function, HashSet<ISymbol> asked, CancellationToken cancellation)
    {
        if (!asked.Add(function.OriginalDefinition))
        {
            return true;
        }

        var callers = uses.Of(function.OriginalDefinition, cancellation)
            .Where(static use => use is IInvocationOperation or IMethodReferenceOperation).ToList();
        return callers.Count > 0 && callers.TrueForAll(caller => Holds(caller.Syntax, asked, cancellation));
    }
}
