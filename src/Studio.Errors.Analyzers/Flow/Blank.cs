using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// What a message may be tested against: null, the empty text, and white space or control characters, which is how text
/// is cut into lines and words for display.
/// </summary>
internal static class Blank
{
    public static bool AreAll(IReadOnlyCollection<IOperation> operations) => operations.Count > 0 && operations.All(Is);

    public static bool Is(IOperation operation)
    {
        var value = Strip(operation);
        return value.ConstantValue is { HasValue: true, Value: var constant }
            ? constant is null || (constant is char character && IsBlank(character)) || (constant is string text && text.All(IsBlank))
            : value is IDefaultValueOperation or IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }
                or IPropertyReferenceOperation { Property: { Name: "NewLine", ContainingType.Name: "Environment" } };
    }

    /// <summary>The value below conversions and parentheses.</summary>
    public static IOperation Strip(IOperation operation) => operation switch
    {
        IConversionOperation { ConstantValue.HasValue: false } conversion => Strip(conversion.Operand),
        IParenthesizedOperation parenthesized => Strip(parenthesized.Operand),
        _ => operation,
    };

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || char.IsControl(character);
}
