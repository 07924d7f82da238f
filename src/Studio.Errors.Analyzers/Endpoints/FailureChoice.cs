using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>A branch that is taken for some kinds of failure: an arm, a section, a side of a condition, or what stands after one.</summary>
/// <param name="Asked">The type of what is asked.</param>
/// <param name="Own">The kinds that the branch is for: members of an enum, types, texts, factories of a library.</param>
/// <param name="Others">The kinds that other branches take whole.</param>
/// <param name="IsDefault">Whether the branch takes what no other does.</param>
internal sealed record FailureChoice(ITypeSymbol Asked, IReadOnlyList<object> Own, IReadOnlyList<object> Others, bool IsDefault)
{
    /// <summary>The choices that a part of code stands in; none where its parent is none, or asks something else.</summary>
    public static IEnumerable<FailureChoice> At(IOperation node, IOperation parent) => parent switch
    {
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when node == arm.Value =>
            Of(choice.Value, FailureKinds.Some(arm.Pattern, arm.Guard), choice.Arms.TakeWhile(one => one != arm).Select(All)),
        ISwitchCaseOperation { Parent: ISwitchOperation choice } section when section.Body.Contains(node) =>
            Of(choice.Value, KindsOf(section, FailureKinds.Some), choice.Cases.Where(one => one != section).Select(All)),
        IConditionalOperation choice when node == choice.WhenTrue => OfCondition(choice.Condition, holds: true),
        IConditionalOperation choice when node == choice.WhenFalse => OfCondition(choice.Condition, holds: false),
        IBlockOperation block => After(block.Operations.TakeWhile(one => one != node)),
        _ => [],
    };

    /// <summary>What comes after statements that leave is for what those don't take.</summary>
    private static IEnumerable<FailureChoice> After(IEnumerable<IOperation> before) => before
        .SelectMany(static statement => statement switch
        {
            IConditionalOperation { WhenFalse: null } test when Leaves(test.WhenTrue) => OfCondition(test.Condition, holds: false),
            ISwitchOperation test when test.Cases.All(static one => Leaves(one.Body.LastOrDefault())) =>
                Of(test.Value, [], test.Cases.Select(All)),
            _ => [],
        })
        .GroupBy(static choice => choice.Asked, (IEqualityComparer<ITypeSymbol>)SymbolEqualityComparer.Default)
        .Select(static alike => alike.First() with { Others = [.. alike.SelectMany(static one => one.Others)] });

    private static bool Leaves(IOperation? statement) => statement switch
    {
        IReturnOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation block => Leaves(block.Operations.LastOrDefault()),
        _ => false,
    };

    private static IEnumerable<FailureChoice> OfCondition(IOperation condition, bool holds) => condition.Unwrap() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => OfCondition(not.Operand, !holds),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds =>
            OfCondition(both.LeftOperand, holds).Concat(OfCondition(both.RightOperand, holds)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds =>
            OfCondition(either.LeftOperand, holds).Concat(OfCondition(either.RightOperand, holds)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test => OfComparison(test, holds),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test => OfComparison(test, !holds),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: var pattern } } test => OfTest(test.Value, pattern, !holds),
        IIsPatternOperation test => OfTest(test.Value, test.Pattern, holds),
        IIsTypeOperation test => OfKinds(test.ValueOperand, [test.TypeOperand], holds),
        IInvocationOperation call => OfCall(call, holds),
        _ => [],
    };

    private static IEnumerable<FailureChoice> OfComparison(IBinaryOperation test, bool holds) =>
        FailureKinds.OfConstant(test.RightOperand) is { } right ? OfKinds(test.LeftOperand, right, holds)
        : FailureKinds.OfConstant(test.LeftOperand) is { } left ? OfKinds(test.RightOperand, left, holds)
        : [];

    private static IEnumerable<FailureChoice> OfTest(IOperation asked, IPatternOperation pattern, bool holds) =>
        OfKinds(asked, holds ? FailureKinds.Some(pattern, guard: null) : FailureKinds.All(pattern, guard: null), holds);

    private static IEnumerable<FailureChoice> OfKinds(IOperation asked, IReadOnlyList<object>? kinds, bool holds) =>
        kinds is null or { Count: 0 } ? [] : holds ? Of(asked, kinds, []) : Of(asked, [], [kinds]);

    /// <summary>
    /// <c>errors.All(one => one.Type == …)</c>, <c>result.HasError&lt;T&gt;()</c>, <c>result.IsNotFound()</c>.
    /// </summary>
    private static IEnumerable<FailureChoice> OfCall(IInvocationOperation call, bool holds)
    {
        if (holds && call.TargetMethod.Name is "All" or "Any" or "Exists" or "TrueForAll"
            && call.Arguments.LastOrDefault()?.Value.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
        {
            return lambda.Body.Operations.OfType<IReturnOperation>()
                .Where(static leave => leave.ReturnedValue is not null)
                .SelectMany(leave => OfCondition(leave.ReturnedValue!, holds: true));
        }

        var kinds = FailureKinds.OfQuestion(call);
        return kinds is null || (call.TargetMethod.OriginalDefinition.TypeParameters.LastOrDefault()?.ConstraintTypes.FirstOrDefault()
            ?? call.Arguments.FirstOrDefault()?.Value.Type ?? call.Instance?.Type) is not { } asked
            ? []
            : [holds ? new(asked, kinds, [], IsDefault: false) : new(asked, [], kinds, IsDefault: true)];
    }

    /// <param name="asked">What is asked.</param>
    /// <param name="own">The kinds of the branch; empty for a default, null where it asks something else.</param>
    /// <param name="others">Those that other branches take whole.</param>
    private static IEnumerable<FailureChoice> Of(
        IOperation asked, IReadOnlyList<object>? own, IEnumerable<IReadOnlyList<object>?> others)
    {
        var all = others.SelectMany(static one => one ?? []).ToList();
        return own is null || asked.Unwrap().Type is not { } type || !CanBeFailure(type) || own.Count + all.Count == 0
            || own.Concat(all).OfType<ITypeSymbol>().Any(kind => kind.IsBaseOf(type)) // Whether there is a value at all.
            ? []
            : [new(type, own, all, own.Count == 0)];
    }

    // Exceptions come from code that nobody sees, and of numbers and truths it can't be told who made them.
    private static bool CanBeFailure(ITypeSymbol type) =>
        type.SpecialType is SpecialType.None or SpecialType.System_String
        && !type.SelfAndBaseTypes().Any(static one => one.Name == "Exception" && one.IsIn("System"));

    private static IReadOnlyList<object>? All(ISwitchExpressionArmOperation arm) => FailureKinds.All(arm.Pattern, arm.Guard);

    private static IReadOnlyList<object>? All(ISwitchCaseOperation section) => KindsOf(section, FailureKinds.All);

    private static IReadOnlyList<object>? KindsOf(
        ISwitchCaseOperation section, Func<IPatternOperation, IOperation?, IReadOnlyList<object>?> kindsOf)
    {
        var kinds = section.Clauses.Select(clause => clause switch
        {
            IDefaultCaseClauseOperation => [],
            ISingleValueCaseClauseOperation single => FailureKinds.OfConstant(single.Value),
            IPatternCaseClauseOperation pattern => kindsOf(pattern.Pattern, pattern.Guard),
            _ => null,
        }).ToList();
        return kinds.Contains(null) ? null : kinds.Exists(static one => one!.Count == 0) ? [] : [.. kinds.SelectMany(static one => one!)];
    }
}
