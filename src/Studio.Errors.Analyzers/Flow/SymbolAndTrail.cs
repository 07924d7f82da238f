using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>Compares a symbol by its meaning and a trail by its members.</summary>
internal static class SymbolAndTrail
{
    public static IEqualityComparer<(ISymbol Symbol, Trail? Trail)> Comparer { get; } = new BySymbol();

    private sealed class BySymbol : IEqualityComparer<(ISymbol Symbol, Trail? Trail)>
    {
        public bool Equals((ISymbol Symbol, Trail? Trail) x, (ISymbol Symbol, Trail? Trail) y) =>
            SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol) && Equals(x.Trail, y.Trail);

        public int GetHashCode((ISymbol Symbol, Trail? Trail) obj) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(obj.Symbol) * 31) + (obj.Trail?.GetHashCode() ?? 0));
    }
}
