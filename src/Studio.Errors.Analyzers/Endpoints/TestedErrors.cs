using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The errors of whose type code asks whether a value is one: it may answer something else for them.</summary>
internal sealed class TestedErrors(ProductSymbols symbols)
{
    private readonly AnswerTypes types = new(symbols);
    private readonly HashSet<ISymbol> tested = new(SymbolEqualityComparer.Default);

    public bool Contains(INamedTypeSymbol error) => tested.Contains(error);

    /// <summary>Notes what an operation asks.</summary>
    public void Note(IOperation operation)
    {
        var type = operation switch
        {
            IIsTypeOperation test => test.TypeOperand,
            ITypePatternOperation pattern => pattern.MatchedType,
            IDeclarationPatternOperation pattern => pattern.MatchedType,
            IRecursivePatternOperation pattern => pattern.MatchedType,
            _ => null,
        };
        if (types.ErrorOf(type) is { } error)
        {
            tested.Add(error);
        }
    }
}
