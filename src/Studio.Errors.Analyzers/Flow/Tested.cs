using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The constants that a decision compares with.</summary>
internal static class Tested
{
    public static IEnumerable<IOperation> Constants(Decision decision) => decision.Test switch
    {
        IIsPatternOperation test => In(test.Pattern),
        IPropertySubpatternOperation member => In(member.Pattern),
        { Parent: ISwitchOperation choice } when choice.Value == decision.Test => choice.Cases.SelectMany(static one => one.Clauses).SelectMany(In),
        { Parent: ISwitchExpressionOperation choice } when choice.Value == decision.Test => choice.Arms.SelectMany(static arm => In(arm.Pattern)),
        _ => decision.Others.Select(Blank.Strip).Where(static one => one.ConstantValue.HasValue || one is IUtf8StringOperation),
    };

    /// <summary>The constants that a decision takes as the end of a range, each with what lies in the range.</summary>
    public static IEnumerable<(IOperation End, Func<int, bool> Holds)> Ranges(Decision decision) => decision.Test switch
    {
        IBinaryOperation { OperatorKind: var kind } test =>
            from operand in new[] { test.LeftOperand, test.RightOperand }
            let end = Blank.Strip(operand)
            let range = RangeOf(operand == test.RightOperand ? kind : Mirrored(kind), end)
            where range is not null
            select (end, range),
        IIsPatternOperation test => RangesIn(test.Pattern),
        IPropertySubpatternOperation member => RangesIn(member.Pattern),
        { Parent: ISwitchOperation choice } when choice.Value == decision.Test => choice.Cases.SelectMany(static one => one.Clauses).SelectMany(RangesIn),
        { Parent: ISwitchExpressionOperation choice } when choice.Value == decision.Test => choice.Arms.SelectMany(static arm => RangesIn(arm.Pattern)),
        _ => [],
    };

    private static IEnumerable<(IOperation End, Func<int, bool> Holds)> RangesIn(IOperation pattern) =>
        from one in pattern.DescendantsAndSelf().OfType<IRelationalPatternOperation>()
        let end = Blank.Strip(one.Value)
        let range = RangeOf(one.OperatorKind, end)
        where range is not null
        select (end, range);

    private static Func<int, bool>? RangeOf(BinaryOperatorKind kind, IOperation end) => (kind, end.ConstantValue.Value) switch
    {
        (BinaryOperatorKind.GreaterThan, int last) => status => status > last,
        (BinaryOperatorKind.GreaterThanOrEqual, int last) => status => status >= last,
        (BinaryOperatorKind.LessThan, int last) => status => status < last,
        (BinaryOperatorKind.LessThanOrEqual, int last) => status => status <= last,
        _ => null,
    };

    /// <summary><c>500 &lt;= status</c> as seen from the status.</summary>
    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    private static IEnumerable<IOperation> In(IOperation pattern) => pattern.DescendantsAndSelf().Select(static one => one switch
    {
        IConstantPatternOperation constant => Blank.Strip(constant.Value),
        ISingleValueCaseClauseOperation single => Blank.Strip(single.Value),
        _ => null,
    }).OfType<IOperation>();
}
