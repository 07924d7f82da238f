using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>Compares a symbol by its meaning and a path by its members.</summary>
internal static class SymbolAndPath
{
    public static IEqualityComparer<(ISymbol Symbol, AccessPath? Path)> Comparer { get; } = new BySymbol();

    private sealed class BySymbol : IEqualityComparer<(ISymbol Symbol, AccessPath? Path)>
    {
        public bool Equals((ISymbol Symbol, AccessPath? Path) x, (ISymbol Symbol, AccessPath? Path) y) =>
            SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol) && Equals(x.Path, y.Path);

        public int GetHashCode((ISymbol Symbol, AccessPath? Path) obj) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(obj.Symbol) * 31) + (obj.Path?.GetHashCode() ?? 0));
    }
}
