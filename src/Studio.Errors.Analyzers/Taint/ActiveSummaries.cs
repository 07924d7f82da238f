using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The summaries that one run is in the middle of, which is how cycles are noticed.</summary>
internal sealed class ActiveSummaries
{
    private readonly Dictionary<(ISymbol Symbol, AccessPath? Path), bool> closedCycle = new(SymbolAndPath.Comparer);

    /// <summary>False where the summary is open already: a cycle closes here.</summary>
    public bool Enter((ISymbol Symbol, AccessPath? Path) key)
    {
        if (!closedCycle.ContainsKey(key))
        {
            closedCycle.Add(key, false);
            return true;
        }

        foreach (var open in closedCycle.Keys.ToList())
        {
            closedCycle[open] = true;
        }

        return false;
    }

    /// <summary>Whether what was computed is the whole truth: no cycle closed inside it, or it is where one was entered.</summary>
    public bool Leave((ISymbol Symbol, AccessPath? Path) key)
    {
        var isWhole = !closedCycle[key] || closedCycle.Count == 1;
        closedCycle.Remove(key);
        return isWhole;
    }
}
