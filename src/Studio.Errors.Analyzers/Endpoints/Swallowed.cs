using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Whether an exception leaves the function that throws it.</summary>
internal enum Swallowing
{
    /// <summary>It leaves.</summary>
    Never,

    /// <summary>A catch asks the exception, and takes it or not.</summary>
    Perhaps,

    /// <summary>A catch takes them all.</summary>
    Always,
}

/// <summary>Finds code whose exceptions never leave the function, or may not: a catch takes them, and only tells a log of them.</summary>
internal sealed class Swallowed(ProductSymbols symbols, CancellationToken cancellation)
{
    public Swallowing Of(IOperation operation, IOperation body)
    {
        var most = Swallowing.Never;
        for (var current = operation; current != body && current.Parent is { } parent && most != Swallowing.Always; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == current)
            {
                most = attempt.Catches.Select(By).Append(most).Max();
            }
        }

        return most;
    }

    private Swallowing By(ICatchClauseOperation clause) =>
        !TakesOurs(clause) ? Swallowing.Never
        : clause.Filter is { } filter
            && filter.ConstantValue.Value is not true
                ? Asks(filter, clause)
                ? LetsOut(clause) == Swallowing.Always
                ? Swallowing.Never
                : Swallowing.Perhaps
                : Swallowing.Never
        : LetsOut(clause) switch
        {
            Swallowing.Always => Swallowing.Never,
            Swallowing.Perhaps => Swallowing.Perhaps,
            _ => Swallowing.Always,
        };

    private bool TakesOurs(ICatchClauseOperation clause) =>
        clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } || symbols.ErrorResultException.Is(clause.ExceptionType);

    /// <summary>Whether a condition is about the exception that was caught.</summary>
    private bool Asks(IOperation condition, ICatchClauseOperation clause) =>
        condition.DescendantsAndSelf()
            .Heeding(cancellation)
            .Any(one => (one is ILocalReferenceOperation { Local: var local }
                && clause.Locals.Contains(local, SymbolEqualityComparer.Default))
                || symbols.IsOurs(one.Type));

    /// <summary>
    /// Whether a handler throws, or does more with the exception than hand it to a method that gives nothing back; perhaps, where it asks
    /// the exception first.
    /// </summary>
    private Swallowing LetsOut(ICatchClauseOperation clause)
    {
        var all = clause.Handler.Descendants().Heeding(cancellation).Where(one => one is IThrowOperation
            || (one is ILocalReferenceOperation { Local.Type: { } type }
                && type.SelfAndBaseTypes().Any(static one => one is { Name: "Exception", ContainingNamespace.Name: "System" })
                && !IsOnlyTold(one)
                && !IsAsked(one)))
                .ToList();
        return all.Count == 0 ? Swallowing.Never : all.TrueForAll(one => IsChosen(one, clause)) ? Swallowing.Perhaps : Swallowing.Always;
    }

    /// <summary>Whether something is done only where the exception was asked.</summary>
    private bool IsChosen(IOperation done, ICatchClauseOperation clause)
    {
        for (var current = done; current != clause.Handler && current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalOperation choice
                && choice.Condition != current
                && choice.Condition
                    .DescendantsAndSelf()
                    .Heeding(cancellation)
                    .Any(one => one is ILocalReferenceOperation { Local: var local }
                        && clause.Locals.Contains(local, SymbolEqualityComparer.Default)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a reference only asks the exception, in the condition of a branch.</summary>
    private static bool IsAsked(IOperation reference)
    {
        var current = reference;
        while (current.Parent is IConversionOperation
            or IPropertyReferenceOperation
            or IIsPatternOperation
            or IIsTypeOperation
            or IBinaryOperation
            or IUnaryOperation
            or IConditionalAccessOperation)
        {
            current = current.Parent;
        }

        return current.Parent is IConditionalOperation choice && choice.Condition == current;
    }

    private bool IsOnlyTold(IOperation reference)
    {
        var current = reference.Parent;
        while (current is IConversionOperation)
        {
            current = current.Parent;
        }

        return current is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ReturnsVoid: true } method } }
            && !method.IsDeclaredIn(symbols.Compilation);
    }
}
