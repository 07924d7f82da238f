using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Functions that are given to calls, which run with the tainted value or give it.</summary>
internal sealed class DelegateTransfer(TaintAnalysis run)
{
    private readonly HashSet<ISymbol> giving = new(SymbolEqualityComparer.Default);

    /// <summary>The functions given to a call work on the text: their parameters hold it.</summary>
    public void PropagateToFunctions(IInvocationOperation call, AccessPath? path)
    {
        foreach (var argument in call.Arguments)
        {
            Give(argument.Value, argument, path);
        }
    }

    /// <summary>A function is called with the text.</summary>
    public void Give(IOperation? function, IArgumentOperation argument, AccessPath? path)
    {
        switch (function is null ? null : function.Unwrap())
        {
            case IDelegateCreationOperation creation:
                Give(creation.Target, argument, path);
                break;
            case IAnonymousFunctionOperation lambda:
                var position = argument is
                {
                    Parent: IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke }, Parameter.Ordinal: var ordinal
                }
                    ? ordinal
                    : -1;
                foreach (var parameter in lambda.Symbol.Parameters.Where(one =>
                    position < 0 ? TextMethods.CanCarry(one.Type) : one.Ordinal == position))
                {
                    PropagateToParameter(lambda, parameter, path);
                }

                break;
            case IMethodReferenceOperation { Method: var method } when run.Models.HasBody(method) && method.Parameters.Length > 0:
                var outcome = run.Summaries.Of(
                    method.OriginalDefinition, method.OriginalDefinition.Parameters[0], path, run.Active, run.Cancellation);
                if (outcome.Sinks.Length > 0)
                {
                    run.AddSink(argument);
                }

                break;
            case IMethodReferenceOperation { Method: { ContainingType.SpecialType: SpecialType.System_Char } method }:
                if (!TextMethods.IsBlankTest(method)
                    && argument.Parent is IInvocationOperation
                    {
                        Type.SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32
                    })
                {
                    run.AddSink(argument);
                }

                break;
            case IMethodReferenceOperation { Method: var method } reference when path is null
                && !run.Models.HasBody(method)
                && TextMethods.Decides(method)
                && !(run.Summaries.IsExact && TextMethods.IsPartial(method)):
                run.AddSink(argument, reference.Instance);
                break;
            case ILocalReferenceOperation { Local: var local }:
                GiveHeld(local, argument, path);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }
                when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, run.Summarized):
                run.Given.Add((parameter, path));
                break;
        }
    }

    /// <summary>A function in a variable, which may have been made of itself.</summary>
    private void GiveHeld(ILocalSymbol local, IArgumentOperation argument, AccessPath? path)
    {
        if (!giving.Add(local))
        {
            return;
        }

        foreach (var value in run.Summaries.Values.Of(local, run.Cancellation))
        {
            Give(value, argument, path);
        }

        giving.Remove(local);
    }

    /// <summary>A lambda's parameter holds the text. Query expressions have parameters without syntax, so operations are asked.</summary>
    private void PropagateToParameter(IAnonymousFunctionOperation lambda, IParameterSymbol parameter, AccessPath? path)
    {
        foreach (var use in lambda.Body.Descendants().Heeding(run.Cancellation).OfType<IParameterReferenceOperation>())
        {
            if (SymbolEqualityComparer.Default.Equals(use.Parameter, parameter))
            {
                run.Propagate(use, path);
            }
        }
    }

    /// <summary>A function that gives the text goes to a method of another assembly: a key selector, or a projection.</summary>
    public void PassFunction(IInvocationOperation call, IMethodSymbol method, IParameterSymbol parameter, AccessPath? path)
    {
        if (run.Models.HasBody(method))
        {
            return;
        }

        if (TextMethods.IsKeySelector(method, parameter))
        {
            if (path is null)
            {
                run.AddSink(call);
            }
        }
        else if (TextMethods.CanCarry(method.ReturnType))
        {
            run.Propagate(call, path);
            PropagateToFunctions(call, path);
        }
    }
}
