using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The constants that a sink compares with, in whatever collection they stand.</summary>
internal sealed class Tested(FlowModels models, CancellationToken cancellation)
{
    private readonly Listed listed = new(models);

    /// <summary>What the value is asked to be, or not to be.</summary>
    public IEnumerable<IOperation> Constants(Sink sink) => sink switch
    {
        { Inner: { } inner } => Constants(inner).Concat(Compares(inner) ? sink.Others.SelectMany(one => listed.In(one, cancellation)) : []),
        { Test: IIsPatternOperation test } => In(test.Pattern),
        { Test: IPropertySubpatternOperation member } => In(member.Pattern),
        { Others.Length: 0, Test: { Parent: ISwitchOperation choice } value } when choice.Value == value =>
            choice.Cases.SelectMany(static one => one.Clauses).SelectMany(In),
        { Others.Length: 0, Test: { Parent: ISwitchExpressionOperation choice } value } when choice.Value == value =>
            choice.Arms.SelectMany(arm => In(arm.Pattern)),
        { Test: IInvocationOperation call } =>
            call.Arguments.Select(static one => one.Value).Append(call.Instance).OfType<IOperation>().Where(Listed.IsConstantOrList)
                .SelectMany(one => listed.In(one, cancellation)),
        _ => Compares(sink) ? sink.Others.SelectMany(one => listed.In(one, cancellation)) : [],
    };

    /// <summary>Whether a test asks for equality, here or in the method that makes it.</summary>
    private static bool Compares(Sink sink) =>
        sink.Inner is { } inner
            ? Compares(inner)
            : sink.Test is not IBinaryOperation { OperatorKind: not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) };

    /// <summary>
    /// The constants that a sink takes as the end of a range: what lies in that range, and in all that is asked together.
    /// </summary>
    public IEnumerable<(IOperation End, Func<int, bool> Holds, Func<int, bool> HoldAll)> Ranges(Sink sink) => sink.Test switch
    {
        IBinaryOperation test => RangeIn(test) is { } range ? [(range.End, range.Holds, All(test, range.Value))] : [],
        IIsPatternOperation test => RangesIn(test.Pattern),
        IPropertySubpatternOperation member => RangesIn(member.Pattern),
        { Parent: ISwitchOperation choice } when choice.Value == sink.Test =>
            choice.Cases.SelectMany(static one => one.Clauses).OfType<IPatternCaseClauseOperation>()
                .SelectMany(one => RangesIn(one.Pattern)),
        { Parent: ISwitchExpressionOperation choice } when choice.Value == sink.Test =>
            choice.Arms.SelectMany(arm => RangesIn(arm.Pattern)),
        _ => sink.Inner is { } inner ? Ranges(inner) : [],
    };

    private IEnumerable<(IOperation End, Func<int, bool> Holds, Func<int, bool> HoldAll)> RangesIn(IPatternOperation pattern) =>
        from one in pattern.DescendantsAndSelf().Heeding(cancellation).OfType<IRelationalPatternOperation>()
        where RangeOf(one.OperatorKind, one.Value.Unwrap()) is not null
        select (one.Value.Unwrap(), RangeOf(one.OperatorKind, one.Value.Unwrap())!, Together(one));

    /// <summary>A pattern with all that <c>and</c> joins to it.</summary>
    private static Func<int, bool> Together(IPatternOperation pattern)
    {
        var whole = pattern;
        while (whole.Parent is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both)
        {
            whole = both;
        }

        return Matches(whole);
    }

    private static Func<int, bool> Matches(IPatternOperation pattern) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both =>
            value => Matches(both.LeftPattern)(value) && Matches(both.RightPattern)(value),
        IBinaryPatternOperation either => value => Matches(either.LeftPattern)(value) || Matches(either.RightPattern)(value),
        INegatedPatternOperation not => value => !Matches(not.Pattern)(value),
        IConstantPatternOperation constant => value => constant.Value.Unwrap().ConstantValue.Value is int known && value == known,
        IRelationalPatternOperation relation => RangeOf(relation.OperatorKind, relation.Value.Unwrap()) ?? (static _ => true),
        _ => static _ => true,
    };

    /// <summary>A comparison with all that <c>&amp;&amp;</c> joins to it and that is about the same value.</summary>
    private Func<int, bool> All(IBinaryOperation test, IOperation value)
    {
        IOperation whole = test;
        while (whole.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both)
        {
            whole = both;
        }

        var ranges = whole.DescendantsAndSelf().Heeding(cancellation).OfType<IBinaryOperation>().Select(RangeIn)
            .Where(one => one is { } other && other.Value.Syntax.IsEquivalentTo(value.Syntax)).Select(static one => one!.Value.Holds)
            .ToList();
        return status => ranges.TrueForAll(holds => holds(status));
    }

    private static (IOperation End, IOperation Value, Func<int, bool> Holds)? RangeIn(IBinaryOperation test)
    {
        var (left, right) = (test.LeftOperand.Unwrap(), test.RightOperand.Unwrap());
        return RangeOf(test.OperatorKind, right) is { } range ? (right, left, range)
            : RangeOf(Mirrored(test.OperatorKind), left) is { } mirrored ? (left, right, mirrored)
            : null;
    }

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

    private IEnumerable<IOperation> In(IOperation pattern) =>
        pattern.DescendantsAndSelf().Heeding(cancellation).Select(static one => one switch
    {
        IConstantPatternOperation constant => constant.Value.Unwrap(),
        ISingleValueCaseClauseOperation single => single.Value.Unwrap(),
        _ => null,
    }).OfType<IOperation>();
}
