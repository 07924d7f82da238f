using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>Compares a function by its meaning, and whether what it returns counts.</summary>
internal sealed class FunctionComparer : IEqualityComparer<(ISymbol Function, bool Returned)>
{
    public static FunctionComparer Instance { get; } = new();

    public bool Equals((ISymbol Function, bool Returned) x, (ISymbol Function, bool Returned) y) =>
        x.Returned == y.Returned && SymbolEqualityComparer.Default.Equals(x.Function, y.Function);

    public int GetHashCode((ISymbol Function, bool Returned) obj) => SymbolEqualityComparer.Default.GetHashCode(obj.Function);
}
