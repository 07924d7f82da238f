using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Recognises tests that only change how a text looks: <c>text.Contains(secret) ? text.Replace(secret, "***") : text</c>, or
/// characters that are kept, dropped or written in another way. That is redacting and quoting, not branching.
/// </summary>
internal sealed class Sanitizers(CancellationToken cancellation)
{
    public bool Is(IOperation test) =>
        ChoiceOf(test) is { } choice && (Replaces(choice) || Rewrites(test, choice) || Respells(test, choice) || Ends(test, choice))
            || Filters(test);

    /// <summary>A mark is added unless the text ends with one: <c>text.EndsWith('.') ? text : text + "."</c>.</summary>
    private bool Ends(IOperation test, IOperation choice) =>
        IsAboutEnd(test) && choice is IConditionalOperation branch
        && new[] { branch.WhenTrue, branch.WhenFalse }.OfType<IOperation>().SelectMany(static part => part.DescendantsAndSelf())
            .Heeding(cancellation).Any(AddsMark)
        && (branch.Type is { } type ? TextMethods.CanCarry(type) : new[] { branch.WhenTrue, branch.WhenFalse }.All(IsOnlyText));

    /// <summary>Whether a test looks at nothing but the mark at a text's end.</summary>
    private bool IsAboutEnd(IOperation test) => test switch
    {
        IInvocationOperation { TargetMethod.Name: "EndsWith", Arguments: { Length: > 0 } arguments } call =>
            IsMark(call.Instance is null && arguments.Length > 1 && !IsMark(arguments[0].Value) ? arguments[1].Value : arguments[0].Value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } compared =>
            IsMark(compared.LeftOperand) || IsMark(compared.RightOperand),
        IIsPatternOperation { Pattern: var pattern } =>
            pattern.DescendantsAndSelf().Heeding(cancellation).OfType<IConstantPatternOperation>().ToList() is { Count: > 0 } constants
                && constants.TrueForAll(static one => IsMark(one.Value)),
        _ => false,
    };

    /// <summary>Signs without a letter or digit: they end a sentence, and mean nothing.</summary>
    private static bool IsMark(IOperation value) =>
        value is IConversionOperation { Operand: var operand } ? IsMark(operand) : value.Unwrap().ConstantValue switch
    {
        { HasValue: true, Value: char sign } => char.IsPunctuation(sign),
        { HasValue: true, Value: string { Length: > 0 } signs } =>
            signs.All(static one => char.IsPunctuation(one) || char.IsWhiteSpace(one)),
        _ => false,
    };

    private static bool AddsMark(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => IsMark(sum.RightOperand),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum => IsMark(sum.Value),
        IInterpolatedStringTextOperation { Text: var text } => IsMark(text),
        IInvocationOperation { TargetMethod.Name: "Append" or "Concat" or "Write" } call =>
            call.Arguments.Any(static argument => IsMark(argument.Value)),
        _ => false,
    };

    /// <summary>Whether a branch does nothing but set a text, add to one or give one back.</summary>
    private static bool IsOnlyText(IOperation? branch) => branch switch
    {
        null => true,
        IBlockOperation block => block.Operations.All(IsOnlyText),
        IReturnOperation { ReturnedValue.Type: { } type } => TextMethods.CanCarry(type),
        IExpressionStatementOperation { Operation: ICompoundAssignmentOperation or ISimpleAssignmentOperation } => true,
        IExpressionStatementOperation { Operation: IInvocationOperation call } => TextMethods.Collects(call.TargetMethod),
        _ => false,
    };

    /// <summary>What is looked for is replaced where it is found.</summary>
    private bool Replaces(IOperation choice)
    {
        if (choice is not IConditionalOperation branch)
        {
            return false;
        }

        var sought = CallsIn(branch.Condition).SelectMany(static call => call.Arguments).Select(static argument => TextOf(argument.Value))
            .ToList();
        return new[] { branch.WhenTrue, branch.WhenFalse }.OfType<IOperation>().SelectMany(CallsIn).Any(call =>
            call.TargetMethod.Name == "Replace"
                && call.Arguments.Any(argument => argument.Parameter?.Ordinal == 0 && sought.Contains(TextOf(argument.Value))));
    }

    private IEnumerable<IInvocationOperation> CallsIn(IOperation operation) =>
        operation.DescendantsAndSelf().Heeding(cancellation).OfType<IInvocationOperation>();

    /// <summary>A character goes on as itself or as something else: <c>one == '"' ? "\\\"" : one.ToString()</c>.</summary>
    private bool Rewrites(IOperation test, IOperation choice) =>
        CharacterIn(test) is { } character
            && ResultsOf(choice).Any(result => result.DescendantsAndSelf()
                .Heeding(cancellation)
                .Any(one => SymbolUses.Referred(one).SameAs(character)));

    /// <summary>A letter's kind decides how the whole text is written: <c>char.IsLower(text[0]) ? Capital(text) : text</c>.</summary>
    private bool Respells(IOperation test, IOperation choice) =>
        test is IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_Char, Arguments: { Length: 1 } asked }
            && TextAt(asked[0].Value) is { } text
        && ResultsOf(choice).ToList() is { Count: > 0 } results
        && results.TrueForAll(result => result.DescendantsAndSelf().Heeding(cancellation).Any(one => one.Syntax.IsEquivalentTo(text)));

    private static SyntaxNode? TextAt(IOperation character) => character switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } text } => text.Syntax,
        IArrayElementReferenceOperation { ArrayReference: var text } => text.Syntax,
        _ => null,
    };

    private IEnumerable<IOperation> ResultsOf(IOperation choice) => choice switch
    {
        IConditionalOperation { Type: { } type, WhenFalse: { } otherwise } one when TextMethods.CanCarry(type) => [one.WhenTrue, otherwise],
        IConditionalOperation { Type: null } one => new[] { one.WhenTrue, one.WhenFalse }.OfType<IOperation>().SelectMany(Written),
        ISwitchExpressionOperation { Type: { } type } one when TextMethods.CanCarry(type) => one.Arms.Select(static arm => arm.Value),
        ISwitchOperation one => one.Cases.SelectMany(static part => part.Body).SelectMany(Written),
        _ => [],
    };

    /// <summary>What a statement appends to a text.</summary>
    private IEnumerable<IOperation> Written(IOperation statement) =>
        statement.DescendantsAndSelf().Heeding(cancellation).OfType<IInvocationOperation>()
            .Where(static call => TextMethods.Collects(call.TargetMethod)).SelectMany(static call => call.Arguments);

    /// <summary>A predicate that keeps or drops characters: <c>text.Where(one => one != '"')</c>.</summary>
    private bool Filters(IOperation test)
    {
        var whole = Condition(test);
        return CharacterIn(test) is IParameterSymbol
            && whole.Parent is IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation function } }
            && function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation filter } }
            && filter.Type is { } type
            && TextMethods.CanCarry(type) && type.SpecialType != SpecialType.System_Char;
    }

    private ISymbol? CharacterIn(IOperation test) =>
        test.DescendantsAndSelf().Heeding(cancellation)
            .Where(static one => one.Type is { SpecialType: SpecialType.System_Char } or { Name: "Rune" }).Select(SymbolUses.Referred)
            .FirstOrDefault(static one => one is ILocalSymbol or IParameterSymbol);

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
        while (whole.Parent is IUnaryOperation
            or IParenthesizedOperation
            or IConversionOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
        {
            whole = whole.Parent;
        }

        return whole;
    }

    private static string TextOf(IOperation value) =>
        value.Unwrap() is { ConstantValue: { HasValue: true, Value: { } constant } } ? constant.ToString() : value.Syntax.ToString();
}
