using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The errors that an endpoint responds with because its path throws: each exception that no catch on the way takes, as the error
/// that it is mapped onto.
/// </summary>
internal sealed class ThrownErrors(CompilationFacts facts, MappedExceptions mapped)
{
    // A bound for code that nobody writes by hand.
    private const int MostSteps = 5_000;

    private static readonly string[] ExceptionFilters = ["IExceptionFilter", "IAsyncExceptionFilter", "ExceptionFilterAttribute"];

    private readonly FunctionBodies bodies = new(facts.Models);
    private readonly ConcurrentDictionary<IMethodSymbol, FunctionExits> exits = new(SymbolEqualityComparer.Default);

    /// <summary>Whether nothing that is thrown becomes an error.</summary>
    public bool AreNone(CancellationToken cancellation) => mapped.AreNone(cancellation);

    /// <summary>The errors with what is thrown, or with the call of a method that declares them.</summary>
    public IEnumerable<CausedError> Of(Endpoint endpoint, CancellationToken cancellation)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (type, place) in HasFilters(cancellation) ? [] : Leaving(endpoint, cancellation))
        {
            var declared = facts.Symbols.CodeOf(type) is not null;
            foreach (var error in (declared ? [(INamedTypeSymbol)type] : mapped.For(type, cancellation)).Where(seen.Add))
            {
                yield return new(error, declared && place is Microsoft.CodeAnalysis.Operations.IInvocationOperation call
                    ? call.TargetMethod
                    : type);
            }
        }
    }

    private bool HasFilters(CancellationToken cancellation) =>
        Array.Exists(ExceptionFilters, name => facts.Models.Spell(name, cancellation));

    private IEnumerable<ThrownType> Leaving(Endpoint endpoint, CancellationToken cancellation)
    {
        var around = new List<ITypeSymbol>();
        foreach (var filter in endpoint.Conventions.Filters)
        {
            var own = ExitsOf(filter, cancellation);
            around.AddRange(own.CaughtAroundNext);
            foreach (var one in Walk(own, [], cancellation))
            {
                yield return one;
            }
        }

        foreach (var one in endpoint.Handlers.SelectMany(handler => Walk(ExitsOf(handler, cancellation), around, cancellation)))
        {
            yield return one;
        }
    }

    private IEnumerable<ThrownType> Walk(
        FunctionExits start,
        IReadOnlyList<ITypeSymbol> caught,
        CancellationToken cancellation)
    {
        var visited = new HashSet<Visit>();
        var open = new Stack<Step>([new(start, caught)]);
        for (var steps = 0; open.Count > 0 && steps < MostSteps; steps++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (exits, taken) = open.Pop();
            foreach (var one in exits.Thrown.Where(one => !taken.Any(one.Type.Is)))
            {
                yield return one;
            }

            foreach (var (method, around) in exits.Calls)
            {
                var all = around.Count == 0 ? taken : Joined(taken, around);
                var key = string.Join(
                    "|",
                    all.Select(static type => type.ToDisplayString()).OrderBy(static name => name, StringComparer.Ordinal));
                foreach (var callee in bodies.Implementations(method, cancellation)
                    .Prepend(method)
                    .Where(callee => visited.Add(new(callee, key))))
                {
                    open.Push(new(ExitsOf(callee, cancellation), all));
                }
            }
        }
    }

    private static IReadOnlyList<ITypeSymbol> Joined(IReadOnlyList<ITypeSymbol> taken, IReadOnlyList<ITypeSymbol> around) =>
        [.. taken.Concat(around).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default)];

    private FunctionExits ExitsOf(Handler handler, CancellationToken cancellation) =>
        handler.Lambda is { } lambda
            ? FunctionExits.Read([lambda.Body], facts.Models, facts.Symbols, cancellation)
            : ExitsOf(handler.Symbol, cancellation);

    private FunctionExits ExitsOf(IMethodSymbol method, CancellationToken cancellation) =>
        exits.GetOrAdd(
            method.OriginalDefinition,
            one => FunctionExits.Read(bodies.Of(one, cancellation), facts.Models, facts.Symbols, cancellation));

    private sealed record Step(FunctionExits Exits, IReadOnlyList<ITypeSymbol> Caught);

    private sealed record Visit(ISymbol Function, string Caught);
}

/// <summary>An error with what is thrown, or with the method that declares it.</summary>
internal sealed record CausedError(INamedTypeSymbol Error, ISymbol Cause);
