using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Recognises an error's code in conditions, and the codes that they ask for.</summary>
internal sealed class CodeTests(CompilationFacts facts, CancellationToken cancellation)
{
    private readonly SymbolValues values = new(facts.Models);

    /// <summary>Whether a value is an error's code: of the enum, its text, or a variable that holds that.</summary>
    public bool IsCode(IOperation value) => value.Unwrap() switch
    {
        { ConstantValue.HasValue: true } => false,
        IPropertyReferenceOperation { Property.Name: "Code" or "RawCode" } read
            when facts.Symbols.IsOurs(read.Instance?.Type ?? read.Property.ContainingType) =>
            true,
        ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_String } local } =>
            values.Of(local, cancellation).Any(IsRead),
        var other => IsEnum(other.Type),
    };

    public bool IsIn(IOperation operation) => operation.DescendantsAndSelf().Heeding(cancellation).Any(IsCode);

    /// <summary>Whether something below an operation depends on a code; one that is only shown decides nothing.</summary>
    public bool AreAskedIn(IOperation operation) =>
        operation.DescendantsAndSelf().Heeding(cancellation).Any(one => IsCode(one) && IsTested(one));

    /// <summary>Whether codes of such a status are asked for, or the one for codes yet to come.</summary>
    public bool AreAbout(IOperation condition, Func<int, bool> isOf) =>
        condition.DescendantsAndSelf().Heeding(cancellation).Any(one => one switch
    {
        IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } when IsEnum(member.ContainingType) =>
            facts.Symbols.CodeOf(member) is not { } code || isOf(code.Status),
        { ConstantValue: { HasValue: true, Value: string text } } =>
            facts.Families.Codes.Any(known => known.Code.Wire == text && isOf(known.Code.Status)),
        _ => false,
    });

    /// <summary>Whether a test holds where it is not what it names.</summary>
    public static bool IsNegative(IOperation test) =>
        test.Unwrap() is IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals }
            or IIsPatternOperation { Pattern: INegatedPatternOperation }
        or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };

    /// <summary>Whether a branch never comes back to what follows it.</summary>
    public static bool Leaves(IOperation branch) => branch switch
    {
        IBlockOperation block => block.Operations.LastOrDefault() is { } last && Leaves(last),
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static bool IsRead(IOperation value) =>
        value.Unwrap() is IPropertyReferenceOperation { Property.Name: "RawCode" }
            or IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property.Name: "RawCode" } };

    private bool IsEnum(ITypeSymbol? type)
    {
        var plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        return plain is INamedTypeSymbol { TypeKind: TypeKind.Enum } codes
            && facts.Families.Enums.Contains(codes, SymbolEqualityComparer.Default);
    }

    private static bool IsTested(IOperation code)
    {
        var value = code;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IBinaryOperation
                or ITupleBinaryOperation
                or IIsPatternOperation
                or ISwitchOperation
                or ISwitchExpressionOperation
                or IPropertySubpatternOperation =>
                true,
            ITupleOperation { Parent: IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation or ITupleBinaryOperation } =>
                true,
            IArgumentOperation { Parent: IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } } => true,
            IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } call => call.Instance == value,
            _ => false,
        };
    }
}
