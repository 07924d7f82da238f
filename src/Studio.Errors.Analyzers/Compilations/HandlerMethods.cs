using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>The methods of a compilation that handle requests, by the type of the request, and those that run around all of them.</summary>
internal sealed class HandlerMethods
{
    // A function that sends requests, or answers them, is no handler of one, whatever its name.
    private static readonly string[] Senders = ["ISender", "IMediator", "IMessageBus", "HttpContext"];

    private HandlerMethods(ILookup<ITypeSymbol?, IMethodSymbol> byRequest, IReadOnlyList<IMethodSymbol> around) =>
        (ByRequest, Around) = (byRequest, around);

    /// <summary>By the definition of their first parameter's type.</summary>
    public ILookup<ITypeSymbol?, IMethodSymbol> ByRequest { get; }

    /// <summary>What runs around requests of any type: behaviors of a pipeline.</summary>
    public IReadOnlyList<IMethodSymbol> Around { get; }

    public static HandlerMethods In(Compilation compilation, CancellationToken cancellation)
    {
        var all = HandlerNames.All
            .SelectMany(name => compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellation))
            .OfType<IMethodSymbol>()
            .Heeding(cancellation)
            .Where(static method => method is { IsAbstract: false, Parameters.Length: > 0 } && !IsOfEndpoint(method))
            .ToList();
        return new(
            all.ToLookup(
                static method => (ITypeSymbol?)method.Parameters[0].Type.OriginalDefinition,
                (IEqualityComparer<ITypeSymbol?>)SymbolEqualityComparer.Default),
            all.FindAll(static method => method.Parameters[0].Type is ITypeParameterSymbol
                && method.Parameters.Any(static one => one.Type.TypeKind == TypeKind.Delegate)));
    }

    private static bool IsOfEndpoint(IMethodSymbol method) =>
        method.ContainingType.SelfAndBaseTypes().Any(static one => one.Name is "BaseEndpoint" or "ControllerBase")
        || (method.IsStatic && method.Parameters.Any(static one => Array.IndexOf(Senders, one.Type.Name) >= 0));
}
