using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>A place where a message's text decides.</summary>
/// <param name="Test">The test: a comparison, a search, a pattern.</param>
/// <param name="Others">What the text is tested against; empty where it is parsed, hashed or matched alone.</param>
/// <param name="Inner">The test itself, where <paramref name="Test"/> is the argument of a method that makes it.</param>
internal sealed record Sink(IOperation Test, ImmutableArray<IOperation> Others, Sink? Inner = null);

/// <summary>What becomes of a value that was followed.</summary>
/// <param name="Sinks">Where it decides.</param>
/// <param name="Returns">How it comes back from the method whose parameter was followed.</param>
/// <param name="Outs">The out parameters of that method that take it.</param>
/// <param name="Given">The delegate parameters of that method that are called with it.</param>
internal sealed record FlowOutcome(
    ImmutableArray<Sink> Sinks,
    ImmutableArray<AccessPath?> Returns,
    ImmutableArray<(IParameterSymbol Out, AccessPath? Path)> Outs,
    ImmutableArray<(IParameterSymbol Delegate, AccessPath? Path)> Given);
