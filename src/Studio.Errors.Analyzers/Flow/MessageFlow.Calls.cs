using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <content>What a call does with the value: its receiver, an argument, or a function that gives it.</content>
internal sealed partial class MessageFlow
{
    /// <summary>The value is an argument.</summary>
    private void Pass(IOperation call, IArgumentOperation argument, Trail? trail)
    {
        switch (call)
        {
            case IInvocationOperation invocation when invocation.TargetMethod.MethodKind == MethodKind.DelegateInvoke:
                Give(invocation.Instance, argument, trail);
                break;
            case IInvocationOperation invocation:
                Pass(invocation, invocation.TargetMethod, argument, trail);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                Construct(creation, constructor, argument, trail);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true } when trail is null && argument.Parameter is { Ordinal: 0, IsParams: false }:
                Decide(call);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer when trail is null:
                Reach(indexer.Property.Type.SpecialType == SpecialType.System_String ? indexer : null, null);
                break;
        }
    }

    private void Pass(IInvocationOperation call, IMethodSymbol method, IArgumentOperation argument, Trail? trail)
    {
        if (argument.Parameter is not { } parameter)
        {
            return;
        }

        if (call.Parent is IInterpolatedStringAppendOperation { Parent.Parent: IInterpolatedStringHandlerCreationOperation handler })
        {
            Reach(summaries.IsExact ? null : handler, trail);
            return;
        }

        foreach (var body in Bodies(method).Where(one => parameter.Ordinal < one.Parameters.Length))
        {
            Apply(call, argument, summaries.Of(body.OriginalDefinition, body.OriginalDefinition.Parameters[parameter.Ordinal], trail, open, cancellation));
        }

        if (trail is { Member: Trail.Call })
        {
            PassFunction(call, method, parameter, trail.Rest);
        }
        else if (!models.HasBody(method))
        {
            UseBy(call, method, argument, parameter, trail);
        }
        else if (parameter.Ordinal == 0)
        {
            ReachFunctions(call, trail);
        }
    }

    /// <summary>The methods whose bodies a call may come to: the method's own, and those that override or implement it.</summary>
    private IEnumerable<IMethodSymbol> Bodies(IMethodSymbol method) =>
        !models.Declares(method) ? []
            : new[] { method }.Concat(summaries.Bodies.Implementations(method.OriginalDefinition, cancellation)).Where(models.HasBody);

    /// <summary>The value is what a method is called on.</summary>
    private void Receive(IInvocationOperation call, Trail? trail)
    {
        if (trail is { Member: Trail.Call } && call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            Reach(call, trail.Rest);
        }
        else if (!models.HasBody(call.TargetMethod))
        {
            UseBy(call, call.TargetMethod, null, null, trail);
        }
        else
        {
            Extend(call, call.TargetMethod, trail);
        }
    }

    /// <summary>A method of another assembly takes the value: its name and signature say what for.</summary>
    private void UseBy(IInvocationOperation call, IMethodSymbol method, IArgumentOperation? argument, IParameterSymbol? parameter, Trail? trail)
    {
        if (trail is not null && (parameter is null or { Ordinal: 0 }) && call.Arguments.Any(one => KeyOf(one.Value) is { } key && (key == trail.Member || TextMethods.IsKey(one.Parameter))))
        {
            ReadKeyed(call, trail);
            return;
        }

        if (trail is null && parameter is null && method.Name == "ContainsKey")
        {
            return; // The values hold the text, and a key is asked for; texts that are keys were seen when they were put in.
        }

        if (trail is null && (TextMethods.Decides(method) || TextMethods.IsKey(parameter)))
        {
            if (!summaries.IsExact || !TextMethods.IsPartial(method))
            {
                Decide(call, OtherTexts(call, argument));
            }

            return;
        }

        if (TextMethods.Carries(method) && !(summaries.IsExact && TextMethods.Changes(method)))
        {
            Reach(call, trail);
        }

        foreach (var taken in argument is null && TextMethods.IsOfLibrary(method) ? call.Arguments.Where(static one => one.Parameter is { RefKind: RefKind.Out } taker && TextMethods.CanCarry(taker.Type)) : [])
        {
            Store(taken.Value, trail);
        }

        if (TextMethods.Collects(method) && argument is not null)
        {
            Store(call.Instance, trail);
        }

        StoreDestinations(call, argument, trail);
        if (parameter is null or { Ordinal: 0 })
        {
            ReachFunctions(call, trail);
        }
    }

    /// <summary>A read by a constant key, such as <c>GetProperty("message")</c>, takes one step down the trail.</summary>
    private void ReadKeyed(IInvocationOperation call, Trail trail)
    {
        if (!call.Arguments.Any(argument => KeyOf(argument.Value) == trail.Member))
        {
            return;
        }

        Reach(TextMethods.CanCarry(call.TargetMethod.ReturnType) ? call : null, trail.Rest);
        foreach (var argument in call.Arguments.Where(static argument => argument.Parameter?.RefKind == RefKind.Out))
        {
            Store(argument.Value, trail.Rest);
        }
    }

    private void StoreDestinations(IInvocationOperation call, IArgumentOperation? source, Trail? trail)
    {
        foreach (var argument in call.Arguments.Where(one => one != source && one.Parameter?.Name is "destination" or "bytes"))
        {
            Store(Blank.Strip(argument.Value), trail);
        }
    }

    /// <summary>The functions given to a call work on the text: their parameters hold it.</summary>
    private void ReachFunctions(IInvocationOperation call, Trail? trail)
    {
        foreach (var argument in call.Arguments)
        {
            Give(argument.Value, argument, trail);
        }
    }

    /// <summary>A function is called with the text.</summary>
    private void Give(IOperation? function, IArgumentOperation argument, Trail? trail)
    {
        switch (function is null ? null : Blank.Strip(function))
        {
            case IDelegateCreationOperation creation:
                Give(creation.Target, argument, trail);
                break;
            case IAnonymousFunctionOperation lambda:
                var position = argument is { Parent: IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke }, Parameter.Ordinal: var ordinal } ? ordinal : -1;
                foreach (var parameter in lambda.Symbol.Parameters.Where(one => position < 0 ? TextMethods.CanCarry(one.Type) : one.Ordinal == position))
                {
                    Reach(lambda, parameter, trail);
                }

                break;
            case IMethodReferenceOperation { Method: var method } when models.HasBody(method) && method.Parameters.Length > 0:
                var outcome = summaries.Of(method.OriginalDefinition, method.OriginalDefinition.Parameters[0], trail, open, cancellation);
                if (outcome.Decisions.Length > 0)
                {
                    Decide(argument);
                }

                break;
            case IMethodReferenceOperation { Method: { ContainingType.SpecialType: SpecialType.System_Char } method }:
                if (!TextMethods.IsBlankTest(method) && argument.Parent is IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 })
                {
                    Decide(argument);
                }

                break;
            case IMethodReferenceOperation { Method: var method } reference when trail is null && !models.HasBody(method) && TextMethods.Decides(method) && !(summaries.IsExact && TextMethods.IsPartial(method)):
                Decide(argument, reference.Instance);
                break;
            case ILocalReferenceOperation { Local: var local }:
                GiveHeld(local, argument, trail);
                break;
            case IParameterReferenceOperation { Parameter: var parameter } when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, summarized):
                given.Add((parameter, trail));
                break;
        }
    }

    /// <summary>A function in a variable, which may have been made of itself.</summary>
    private void GiveHeld(ILocalSymbol local, IArgumentOperation argument, Trail? trail)
    {
        if (!giving.Add(local))
        {
            return;
        }

        foreach (var value in summaries.Values.Of(local, cancellation))
        {
            Give(value, argument, trail);
        }

        giving.Remove(local);
    }

    /// <summary>A lambda's parameter holds the text. Query expressions have parameters without syntax, so operations are asked.</summary>
    private void Reach(IAnonymousFunctionOperation lambda, IParameterSymbol parameter, Trail? trail)
    {
        foreach (var use in lambda.Body.Descendants().Heeding(cancellation).OfType<IParameterReferenceOperation>())
        {
            if (SymbolEqualityComparer.Default.Equals(use.Parameter, parameter))
            {
                Reach(use, trail);
            }
        }
    }

    /// <summary>What following the callee's parameter found, seen from this call.</summary>
    private void Apply(IInvocationOperation call, IArgumentOperation argument, FlowOutcome outcome)
    {
        foreach (var decision in outcome.Decisions)
        {
            Decide(argument, decision, [.. decision.Others.Select(other => AtCall(call, other))]);
        }

        foreach (var trail in outcome.Returns)
        {
            Reach(call, trail);
        }

        foreach (var (parameter, trail) in outcome.Outs)
        {
            Store(call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == parameter.Ordinal)?.Value, trail);
        }

        foreach (var (function, trail) in outcome.Given)
        {
            if (call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == function.Ordinal) is { } given)
            {
                Give(given.Value, given, trail);
            }
        }
    }

    private static IOperation AtCall(IInvocationOperation call, IOperation other) =>
        Blank.Strip(other) is IParameterReferenceOperation { Parameter: var parameter }
        && call.Arguments.FirstOrDefault(one => one.Parameter.SameAs(parameter)) is { } argument
            ? argument.Value
            : other;

    private static IOperation?[] OtherTexts(IInvocationOperation call, IArgumentOperation? argument) =>
        [.. call.Arguments.Where(one => one != argument && one.ArgumentKind != ArgumentKind.DefaultValue && TextMethods.IsText(one.Value)).Select(static one => one.Value), argument is null ? null : call.Instance is { } instance && TextMethods.IsText(instance) ? instance : null];

    private static string? KeyOf(IOperation value) => Blank.Strip(value) switch
    {
        IUtf8StringOperation utf8 => utf8.Value,
        var other => other.ConstantValue is { HasValue: true, Value: string text } ? text : null,
    };
}
