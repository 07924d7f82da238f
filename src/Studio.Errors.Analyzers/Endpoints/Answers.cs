using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The errors that a function answers.</summary>
internal sealed class Answers
{
    /// <summary>The results that declared return types name.</summary>
    public List<INamedTypeSymbol> Declared { get; } = [];

    /// <summary>The results that reachable paths return or throw, each with the expression that gives it.</summary>
    public List<ProducedError> Produced { get; } = [];

    /// <summary>The results that the types of called methods name.</summary>
    public List<INamedTypeSymbol> Promised { get; } = [];

    /// <summary>The calls of the compilation's methods on paths that were read.</summary>
    public List<IInvocationOperation> Calls { get; } = [];

    /// <summary>Every result that is named or produced.</summary>
    public IEnumerable<INamedTypeSymbol> All => Declared.Concat(Promised).Concat(Produced.Select(static one => one.Error));

    /// <summary>Whether something is answered that the compiler can't see through.</summary>
    public bool IsIncomplete { get; set; }
}

/// <summary>An error with the expression that gives it.</summary>
internal sealed record ProducedError(INamedTypeSymbol Error, IOperation Value);
