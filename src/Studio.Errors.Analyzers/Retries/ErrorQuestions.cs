using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>What code asks an error before it decides what to do.</summary>
internal sealed class ErrorQuestions
{
    // These say what happened, and nothing of what to do about it.
    private static readonly string[] Descriptions = [
        "Message",
        "StackTrace",
        "Source",
        "Data",
        "HelpLink",
        "HResult",
        "TargetSite",
        "RequestId",
        "ContentType",
        "InnerException"
    ];

    /// <summary>Asked in code that can't be seen.</summary>
    public static ErrorQuestions Unknown { get; } = new() { AreNone = false };

    /// <summary>The codes that the error is compared with, and nothing else; empty where it is asked more, or nothing.</summary>
    public List<IFieldSymbol> Codes { get; } = [];

    /// <summary>Whether nothing is asked at all.</summary>
    public bool AreNone { get; private set; } = true;

    /// <summary>Reads conditions and handlers.</summary>
    /// <param name="parts">The filter of a clause, its handler, or the body of a predicate.</param>
    /// <param name="error">The variable or parameter; null where it has no name.</param>
    /// <param name="symbols">The product's symbols.</param>
    /// <param name="cancellation">Gives up.</param>
    public static ErrorQuestions Of(IEnumerable<IOperation?> parts, ISymbol? error, ProductSymbols symbols, CancellationToken cancellation)
    {
        var asked = new ErrorQuestions();
        var others = false;
        foreach (var use in parts.OfType<IOperation>()
            .SelectMany(static part => part.DescendantsAndSelf())
            .Heeding(cancellation)
            .Where(one => error is not null && SymbolUses.Referred(one).SameAs(error)))
        {
            if (CodesAt(use, symbols, cancellation) is { } codes)
            {
                asked.AreNone = false;
                asked.Codes.AddRange(codes);
            }
            else if (Decides(use))
            {
                asked.AreNone = false;
                others = true;
            }
        }

        if (others)
        {
            asked.Codes.Clear();
        }

        return asked;
    }

    /// <summary>
    /// Whether a use may say what to do: a member that is no description, in any place, or the whole error in a call that gives
    /// something back.
    /// </summary>
    private static bool Decides(IOperation use)
    {
        var value = use.Parent is IConversionOperation conversion ? conversion : use;
        return value.Parent switch
        {
            IPropertyReferenceOperation { Property.Name: var name } => Array.IndexOf(Descriptions, name) < 0,
            IInvocationOperation { Instance: { } instance } call when instance == value =>
                call.TargetMethod.Name is not ("ToString" or "GetType" or "GetBaseException"),
            IArgumentOperation { Parent: IInvocationOperation { Type.SpecialType: SpecialType.System_Void } } => false,
            IArgumentOperation { Parent: IInvocationOperation { Parent: IAwaitOperation { Parent: IExpressionStatementOperation } } } =>
                false,
            IArgumentOperation { Parent: IInvocationOperation { Parent: IExpressionStatementOperation } } => false,
            IThrowOperation or IInterpolationOperation => false,
            IArgumentOperation { Parent: IObjectCreationOperation { Parent: IThrowOperation
                or IConversionOperation { Parent: IThrowOperation } } } =>
                false,
            _ => true,
        };
    }

    /// <summary>The codes of <c>error.Code == X</c> and <c>error.Code is X or Y</c>, where nothing turns them round.</summary>
    private static List<IFieldSymbol>? CodesAt(IOperation use, ProductSymbols symbols, CancellationToken cancellation)
    {
        if (use.Parent is not IPropertyReferenceOperation { Property.Name: "Code" } code || IsTurned(code))
        {
            return null;
        }

        var members = Compared(code.Parent, cancellation)
            .Select(static one => one.Unwrap())
            .OfType<IFieldReferenceOperation>()
            .Select(static one => one.Field)
            .Where(field => symbols.CodeOf(field) is not null)
            .ToList();
        return members.Count > 0 ? members : null;
    }

    private static IEnumerable<IOperation> Compared(IOperation? test, CancellationToken cancellation) => test switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison => [comparison.LeftOperand, comparison.RightOperand],
        IIsPatternOperation { Pattern: var pattern }
            when !pattern.DescendantsAndSelf().Heeding(cancellation).Any(static one => one is INegatedPatternOperation) =>
            pattern.DescendantsAndSelf().Heeding(cancellation).OfType<IConstantPatternOperation>().Select(static one => one.Value),
        _ => [],
    };

    private static bool IsTurned(IOperation value)
    {
        for (var current = value.Parent; current is IBinaryOperation
            or IUnaryOperation
            or IIsPatternOperation
            or IParenthesizedOperation; current = current.Parent)
        {
            if (current is IUnaryOperation)
            {
                return true;
            }
        }

        return false;
    }
}
