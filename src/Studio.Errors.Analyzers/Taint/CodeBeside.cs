using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Tells where a status does not decide alone: the code is asked beside it, inside what it chooses, or before, so that the status
/// stands for the codes that are left.
/// </summary>
internal sealed class CodeBeside(CompilationFacts facts, CancellationToken cancellation)
{
    private readonly CodeTests codes = new(facts, cancellation);
    private readonly SymbolUses uses = new(facts.Models);

    /// <summary>Whether the code has a say where a status is tested.</summary>
    /// <param name="test">The test.</param>
    /// <param name="status">The constant that it tests for.</param>
    /// <param name="isOf">Whether a status is one that the test is about.</param>
    public bool Has(IOperation test, IOperation status, Func<int, bool> isOf) =>
        InOneTuple(test) || InOnePattern(test) || InChoice(test, status) || InCondition(test, depth: 0) || Before(test, isOf);

    /// <summary>The status and the code are parts of one tuple that is asked for both.</summary>
    private bool InOneTuple(IOperation test)
    {
        if (test is ITupleBinaryOperation compared)
        {
            return codes.IsIn(compared);
        }

        if ((test is IIsPatternOperation asked ? asked.Value : test).Unwrap() is not ITupleOperation tuple)
        {
            return false;
        }

        var at = tuple.Elements.Select((element, index) => codes.IsIn(element) ? index : -1).Where(static index => index >= 0)
            .DefaultIfEmpty(-1).First();
        return at >= 0
            && PatternsOf(test).SelectMany(static one => one.DescendantsAndSelf()).Heeding(cancellation)
                .OfType<IRecursivePatternOperation>()
            .Any(one => at < one.DeconstructionSubpatterns.Length
                && one.DeconstructionSubpatterns[at] is not (IDiscardPatternOperation or IDeclarationPatternOperation));
    }

    private static IEnumerable<IOperation> PatternsOf(IOperation test) => test switch
    {
        IIsPatternOperation asked => [asked.Pattern],
        { Parent: ISwitchOperation choice } => choice.Cases.SelectMany(static one => one.Clauses),
        { Parent: ISwitchExpressionOperation choice } => choice.Arms.Select(static arm => arm.Pattern),
        _ => [],
    };

    /// <summary><c>{ Status: 503, Code: … }</c>, also as two patterns joined.</summary>
    private bool InOnePattern(IOperation test)
    {
        var whole = test;
        while (whole.Parent is IPatternOperation or IPropertySubpatternOperation)
        {
            whole = whole.Parent;
        }

        return test is IPropertySubpatternOperation
            && whole.DescendantsAndSelf().Heeding(cancellation).OfType<IPropertySubpatternOperation>()
                .Any(one => one != test && codes.IsCode(one.Member) && IsAsked(one.Pattern));
    }

    private static bool IsAsked(IPatternOperation pattern) => pattern is not (IDiscardPatternOperation or IDeclarationPatternOperation);

    /// <summary>A case of the status has a guard that asks for the code, or asks for it inside.</summary>
    private bool InChoice(IOperation test, IOperation status) => test.Parent switch
    {
        ISwitchOperation choice when choice.Value == test => choice.Cases.Any(one =>
            one.Clauses.Any(clause => Names(clause, status)
                && clause is IPatternCaseClauseOperation { Guard: { } guard }
                && codes.IsIn(guard))
            || (one.Clauses.Any(clause => Names(clause, status)) && one.Body.Any(codes.AreAskedIn))),
        ISwitchExpressionOperation choice when choice.Value == test => choice.Arms.Any(arm =>
            Names(arm.Pattern, status) && ((arm.Guard is { } guard && codes.IsIn(guard)) || codes.AreAskedIn(arm.Value))),
        _ => false,
    };

    private bool Names(IOperation pattern, IOperation status) =>
        pattern.DescendantsAndSelf().Heeding(cancellation)
            .Any(one => one.ConstantValue is { HasValue: true, Value: { } value } && value.Equals(status.ConstantValue.Value));

    /// <summary>The condition asks for the code too, or what it leads to does.</summary>
    private bool InCondition(IOperation test, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        var condition = test;
        while (condition.Parent is IPatternOperation or IPropertySubpatternOperation
            || (condition is IPatternOperation && condition.Parent is IIsPatternOperation))
        {
            condition = condition.Parent;
        }

        var isNegative = CodeTests.IsNegative(condition);
        while (condition.Parent is IBinaryOperation or IUnaryOperation or IParenthesizedOperation or IConversionOperation)
        {
            if (condition.Parent is IBinaryOperation both
                && (both.OperatorKind == BinaryOperatorKind.ConditionalAnd
                    || (both.OperatorKind == BinaryOperatorKind.ConditionalOr && isNegative))
                && codes.IsIn(both.LeftOperand == condition ? both.RightOperand : both.LeftOperand))
            {
                return true;
            }

            isNegative ^= condition.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };
            condition = condition.Parent;
        }

        return condition.Parent switch
        {
            IConditionalOperation choice when choice.Condition == condition => Chosen(choice, isNegative).Any(codes.AreAskedIn),
            ICatchClauseOperation clause when clause.Filter == condition => codes.AreAskedIn(clause.Handler),
            ISwitchExpressionArmOperation arm when arm.Guard == condition => codes.AreAskedIn(arm.Value),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var kept } } when depth < 3 =>
                uses.Of(kept, cancellation).ToList() is { Count: > 0 } all && all.TrueForAll(use => InCondition(use, depth + 1)),
            _ => false,
        };
    }

    /// <summary>What runs for the status: a branch, or what follows where the others are sent away.</summary>
    private static IEnumerable<IOperation> Chosen(IConditionalOperation choice, bool isNegative) =>
        !isNegative ? [choice.WhenTrue]
        : choice.WhenFalse is { } otherwise ? [otherwise]
        : CodeTests.Leaves(choice.WhenTrue) && choice.Parent is { } block ? block.ChildOperations.SkipWhile(one => one != choice).Skip(1)
        : [];

    /// <summary>The code was asked before: in a switch or branch around the test, by an arm before it, or by a branch that left.</summary>
    private bool Before(IOperation test, Func<int, bool> isOf)
    {
        for (IOperation path = test, around = test.Parent!; around is not null
            and not (IAnonymousFunctionOperation
                or ILocalFunctionOperation
                or IMethodBodyOperation); (path, around) = (around, around.Parent!))
        {
            cancellation.ThrowIfCancellationRequested();
            var isAsked = around switch
            {
                IConditionalOperation choice when path != choice.Condition && codes.IsIn(choice.Condition) =>
                    (path == choice.WhenTrue) != CodeTests.IsNegative(choice.Condition) || codes.AreAbout(choice.Condition, isOf),
                ISwitchCaseOperation { Parent: ISwitchOperation choice } => codes.IsIn(choice.Value),
                ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm =>
                    codes.IsIn(choice.Value) || choice.Arms.TakeWhile(one => one != arm).Any(one => codes.AreAbout(one.Pattern, isOf)),
                IBlockOperation block => block.ChildOperations.TakeWhile(one => one != path).OfType<IConditionalOperation>()
                    .Any(one => CodeTests.Leaves(one.WhenTrue) && codes.IsIn(one.Condition) && codes.AreAbout(one.Condition, isOf)),
                _ => false,
            };
            if (isAsked)
            {
                return true;
            }
        }

        return false;
    }
}
