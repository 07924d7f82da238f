using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>From where a path enters the functions that it comes to.</summary>
internal sealed class CallSites
{
    private readonly Dictionary<IOperation, ISymbol> owners = [];
    private readonly Dictionary<ISymbol, List<IOperation?>> sites = new(SymbolEqualityComparer.Default);

    /// <summary>A function is entered.</summary>
    /// <param name="function">The function.</param>
    /// <param name="site">The operation that comes to it; null where the endpoint begins, or nobody can tell.</param>
    public void Add(ISymbol function, IOperation? site)
    {
        if (!sites.TryGetValue(function, out var all))
        {
            sites.Add(function, all = []);
        }

        if (!all.Contains(site))
        {
            all.Add(site);
        }
    }

    /// <summary>A body is that of a function.</summary>
    public void Own(IOperation body, ISymbol function) => owners[body] = function;

    /// <summary>Where the function whose body an operation is was entered; null where it is none.</summary>
    public IReadOnlyList<IOperation?>? Of(IOperation body) =>
        owners.TryGetValue(body, out var function) && sites.TryGetValue(function, out var all) ? all : null;
}
