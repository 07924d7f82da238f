using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Recognises tests that only change how a text looks: <c>text.Contains(secret) ? text.Replace(secret, "***") : text</c>, or
/// characters that are kept, dropped or written in another way. That is redacting and quoting, not branching.
/// </summary>
internal static class Redaction
{
    public static bool Is(IOperation test) => ChoiceOf(test) is { } choice && (Replaces(choice) || Rewrites(test, choice) || Respells(test, choice)) || Filters(test);

    /// <summary>What is looked for is replaced where it is found.</summary>
    private static bool Replaces(IOperation choice)
    {
        if (choice is not IConditionalOperation branch)
        {
            return false;
        }

        var sought = CallsIn(branch.Condition).SelectMany(static call => call.Arguments).Select(static argument => TextOf(argument.Value)).ToList();
        return new[] { branch.WhenTrue, branch.WhenFalse }.OfType<IOperation>().SelectMany(CallsIn).Any(call =>
            call.TargetMethod.Name == "Replace" && call.Arguments.Any(argument => argument.Parameter?.Ordinal == 0 && sought.Contains(TextOf(argument.Value))));
    }

    private static IEnumerable<IInvocationOperation> CallsIn(IOperation operation) => operation.DescendantsAndSelf().OfType<IInvocationOperation>();

    /// <summary>A character goes on as itself or as something else: <c>one == '"' ? "\\\"" : one.ToString()</c>.</summary>
    private static bool Rewrites(IOperation test, IOperation choice) =>
        CharacterIn(test) is { } character && ResultsOf(choice).Any(result => result.DescendantsAndSelf().Any(one => SymbolUses.Referred(one).SameAs(character)));

    /// <summary>A letter's kind decides how the whole text is written: <c>char.IsLower(text[0]) ? Capital(text) : text</c>.</summary>
    private static bool Respells(IOperation test, IOperation choice) =>
        test is IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_Char, Arguments: { Length: 1 } asked } && TextAt(asked[0].Value) is { } text
        && ResultsOf(choice).ToList() is { Count: > 0 } results && results.TrueForAll(result => result.DescendantsAndSelf().Any(one => one.Syntax.IsEquivalentTo(text)));

    private static SyntaxNode? TextAt(IOperation character) => character switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } text } => text.Syntax,
        IArrayElementReferenceOperation { ArrayReference: var text } => text.Syntax,
        _ => null,
    };

    private static IEnumerable<IOperation> ResultsOf(IOperation choice) => choice switch
    {
        IConditionalOperation { Type: { } type, WhenFalse: { } otherwise } one when TextMethods.CanCarry(type) => [one.WhenTrue, otherwise],
        IConditionalOperation { Type: null } one => new[] { one.WhenTrue, one.WhenFalse }.OfType<IOperation>().SelectMany(Written),
        ISwitchExpressionOperation { Type: { } type } one when TextMethods.CanCarry(type) => one.Arms.Select(static arm => arm.Value),
        ISwitchOperation one => one.Cases.SelectMany(static part => part.Body).SelectMany(Written),
        _ => [],
    };

    /// <summary>What a statement appends to a text.</summary>
    private static IEnumerable<IOperation> Written(IOperation statement) =>
        statement.DescendantsAndSelf().OfType<IInvocationOperation>().Where(static call => TextMethods.Collects(call.TargetMethod)).SelectMany(static call => call.Arguments);

    /// <summary>A predicate that keeps or drops characters: <c>text.Where(one => one != '"')</c>.</summary>
    private static bool Filters(IOperation test)
    {
        var whole = Condition(test);
        return CharacterIn(test) is IParameterSymbol
            && whole.Parent is IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { Type: { } type } } } } } }
            && TextMethods.CanCarry(type) && type.SpecialType != SpecialType.System_Char;
    }

    private static ISymbol? CharacterIn(IOperation test) =>
        test.DescendantsAndSelf().Where(static one => one.Type is { SpecialType: SpecialType.System_Char } or { Name: "Rune" }).Select(SymbolUses.Referred).FirstOrDefault(static one => one is ILocalSymbol or IParameterSymbol);

    private static IOperation? ChoiceOf(IOperation test) => Condition(test) switch
    {
        { Parent: IConditionalOperation choice } whole when choice.Condition == whole => choice,
        { Parent: ISwitchExpressionOperation or ISwitchOperation } whole => whole.Parent,
        _ => null,
    };

    /// <summary>The condition that a test is a part of.</summary>
    private static IOperation Condition(IOperation test)
    {
        var whole = test;
        while (whole.Parent is IUnaryOperation or IParenthesizedOperation or IConversionOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
        {
            whole = whole.Parent;
        }

        return whole;
    }

    private static string TextOf(IOperation value) => Blank.Strip(value) is { ConstantValue: { HasValue: true, Value: { } constant } } ? constant.ToString() : value.Syntax.ToString();
}
