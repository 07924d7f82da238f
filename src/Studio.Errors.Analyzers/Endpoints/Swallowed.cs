using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Finds code whose exceptions never leave the function: a catch takes them all, and only tells a log of them.</summary>
internal static class Swallowed
{
    public static bool Is(IOperation operation, IOperation body, ContractSymbols symbols)
    {
        for (var current = operation; current != body && current.Parent is { } parent; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == current && attempt.Catches.Any(one => TakesOurs(one, symbols) && !LetsOut(one, symbols.Compilation)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TakesOurs(ICatchClauseOperation clause, ContractSymbols symbols) =>
        clause.Filter is null && (clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } || symbols.ErrorResultException.Is(clause.ExceptionType));

    /// <summary>Whether a handler throws, or does more with the exception than hand it to a method that gives nothing back.</summary>
    private static bool LetsOut(ICatchClauseOperation clause, Compilation compilation) =>
        clause.Handler.Descendants().Any(one => one is IThrowOperation
            || (one is ILocalReferenceOperation { Local.Type: { } type } && type.SelfAndBaseTypes().Any(static one => one is { Name: "Exception", ContainingNamespace.Name: "System" }) && !IsOnlyTold(one, compilation)));

    private static bool IsOnlyTold(IOperation reference, Compilation compilation)
    {
        var current = reference.Parent;
        while (current is IConversionOperation)
        {
            current = current.Parent;
        }

        return current is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ReturnsVoid: true } method } } && !method.IsDeclaredIn(compilation);
    }
}
