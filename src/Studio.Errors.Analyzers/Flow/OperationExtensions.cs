using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Questions about operations that Roslyn leaves to its users.</summary>
internal static class OperationExtensions
{
    /// <summary>The value below conversions and parentheses; a constant's conversion is the constant.</summary>
    public static IOperation Unwrap(this IOperation operation) => operation switch
    {
        IConversionOperation { ConstantValue.HasValue: false } conversion => Unwrap(conversion.Operand),
        IParenthesizedOperation parenthesized => Unwrap(parenthesized.Operand),
        _ => operation,
    };

    /// <summary>The values of an argument that may be several: those of an array or list that is written there, else itself.</summary>
    public static IEnumerable<IOperation> Elements(this IOperation argument) => argument.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues,
        ICollectionExpressionOperation items => items.Elements,
        var other => [other],
    };
}
