using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// What a message may be tested against: null, the empty text, and white space or control characters, which is how text
/// is cut into lines and words for display.
/// </summary>
internal static class BenignTests
{
    public static bool AreAll(IReadOnlyCollection<IOperation> operands) => operands.Count > 0 && operands.All(Is);

    public static bool Is(IOperation operand)
    {
        var value = operand.Unwrap();
        return value.ConstantValue is { HasValue: true, Value: var constant }
            ? constant is null || (constant is char character && IsBlank(character)) || (constant is string text && text.All(IsBlank))
            : value is IDefaultValueOperation
                or IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }
                or IPropertyReferenceOperation { Property: { Name: "NewLine", ContainingType.Name: "Environment" } };
    }

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || char.IsControl(character);
}
