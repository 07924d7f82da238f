using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Constants that code compares with, or keeps in a table to look them up: nothing is made of them.</summary>
internal static class ComparedConstants
{
    /// <summary>Whether a constant is one of these.</summary>
    public static bool Contain(IOperation constant) => Outermost(constant) switch
    {
        { Parent: IConstantPatternOperation or IRelationalPatternOperation or ISingleValueCaseClauseOperation } => true,
        { Parent: IBinaryOperation { OperatorKind: not BinaryOperatorKind.Add } } => true,
        { Parent: IArrayInitializerOperation or ICollectionExpressionOperation } => true,
        { Parent: IArgumentOperation { Parent: IPropertyReferenceOperation } } => true,
        { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" or "HasFlag" or "Contains" } } } => true,
        { Parent: IArgumentOperation { Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation } } } => true,
        _ => false,
    };

    /// <summary>Whether a constant becomes the value of a member, as a state does; what a new object begins with is none.</summary>
    public static bool AreAssigned(IOperation constant) => Outermost(constant) is var value
        && value.Parent is ISimpleAssignmentOperation { Target: IMemberReferenceOperation } assignment
        && assignment.Value == value
        && assignment.Parent is not IObjectOrCollectionInitializerOperation;

    private static IOperation Outermost(IOperation constant)
    {
        var value = constant;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }
}
