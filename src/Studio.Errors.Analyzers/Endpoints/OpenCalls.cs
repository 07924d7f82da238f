using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The calls of the user's methods that are being read: parameters have the values of their arguments.</summary>
internal sealed class OpenCalls
{
    private readonly Stack<IInvocationOperation> calls = [];

    /// <summary>The one that is being read; null outside of all.</summary>
    public IInvocationOperation? Last => calls.Count > 0 ? calls.Peek() : null;

    public void Push(IInvocationOperation call) => calls.Push(call);

    public void Pop() => calls.Pop();

    /// <summary>A constant, or the one that the user's method was called with.</summary>
    public string? TextOf(IOperation value) =>
        value.ConstantValue.Value as string
        ?? (value.Unwrap() is IParameterReferenceOperation { Parameter: var parameter }
            ? calls.SelectMany(static call => call.Arguments)
                .FirstOrDefault(argument => IsFor(argument, parameter))?.Value.ConstantValue.Value as string
            : null);

    /// <summary>Whether an argument is for a parameter, of which an extension has two symbols.</summary>
    private static bool IsFor(IArgumentOperation argument, IParameterSymbol parameter) =>
        argument.Parameter.SameAs(parameter)
        || (argument.Parameter?.Name == parameter.Name && argument.Parameter.ContainingSymbol.SameAs(parameter.ContainingSymbol));
}
