using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Where a call comes to that doesn't name what it calls: to what handles a request, or implements a contract.</summary>
/// <param name="requests">What handles requests.</param>
/// <param name="enter">Follows a function, whose value is answered or not.</param>
/// <param name="enterPerhaps">Follows a function that may be called.</param>
/// <param name="cancellation">Gives up.</param>
internal sealed class Dispatching(
    RequestHandlers requests, Action<IMethodSymbol, bool> enter, Action<IMethodSymbol, bool> enterPerhaps, CancellationToken cancellation)
{
    /// <summary>Whether a method is of an interface with type parameters.</summary>
    public static bool IsOfGenericContract(IMethodSymbol method) =>
        method.ContainingType is { TypeKind: TypeKind.Interface, IsGenericType: true };

    /// <summary>A request is given to what handles it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="leave">Follows what may throw here, or puts it off where a catch asks.</param>
    /// <returns>Whether it is given to code that can't be seen.</returns>
    public bool Dispatch(IInvocationOperation call, Action<Action> leave)
    {
        var handlers = requests.Of(call, cancellation).ToList();
        foreach (var handler in handlers)
        {
            if (RequestHandlers.IsAtOnce(call))
            {
                leave(() => enter(handler, false));
            }
            else
            {
                enterPerhaps(handler, false);
            }
        }

        foreach (var behavior in handlers.Count > 0 ? requests.Around(cancellation) : [])
        {
            enterPerhaps(behavior, true);
        }

        return handlers.Count == 0 && requests.IsUnseen(call);
    }

    /// <summary>What handles a request gives the answer.</summary>
    public bool EnterHandlers(IInvocationOperation call)
    {
        var handlers = requests.Of(call, cancellation).ToList();
        handlers.ForEach(handler => enter(handler, true));
        return handlers.Count > 0;
    }

    /// <summary>
    /// <c>IHandler&lt;A&gt;</c> is implemented by what handles an A. Where only a type parameter is known, it may be any of them.
    /// </summary>
    public void EnterImplementation(IMethodSymbol called, IMethodSymbol implementation, bool returned)
    {
        if (!IsOfGenericContract(called) || implementation.ContainingType.IsGenericType)
        {
            enter(implementation, returned);
        }
        else if (called.ContainingType.TypeArguments.Any(static one => one.TypeKind == TypeKind.TypeParameter))
        {
            enterPerhaps(implementation, returned);
        }
        else if (implementation.ContainingType.AllInterfaces.Contains(called.ContainingType, SymbolEqualityComparer.Default))
        {
            enter(implementation, returned);
        }
    }
}
