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

    private static IEnumerable<IOperation> In(IOperation pattern) => pattern.DescendantsAndSelf().Select(static one => one switch
    {
        IConstantPatternOperation constant => Blank.Strip(constant.Value),
        ISingleValueCaseClauseOperation single => Blank.Strip(single.Value),
        _ => null,
    }).OfType<IOperation>();
}
