using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>What a call does with a tainted value: its receiver, or an argument.</summary>
internal sealed class CallTransfer(TaintAnalysis run)
{
    /// <summary>A read by a constant key, such as <c>GetProperty("message")</c>, takes one step down the path.</summary>
    public void ReadKeyed(IInvocationOperation call, AccessPath path)
    {
        if (!call.Arguments.Any(argument => AccessPath.KeyOf(argument.Value) == path.Member))
        {
            return;
        }

        run.Propagate(TextMethods.CanCarry(call.TargetMethod.ReturnType) ? call : null, path.Rest);
        foreach (var argument in call.Arguments.Where(static argument => argument.Parameter?.RefKind == RefKind.Out))
        {
            run.Stores.Store(argument.Value, path.Rest);
        }
    }

    /// <summary>The value is an argument.</summary>
    public void Pass(IOperation call, IArgumentOperation argument, AccessPath? path)
    {
        switch (call)
        {
            case IInvocationOperation invocation when invocation.TargetMethod.MethodKind == MethodKind.DelegateInvoke:
                run.Delegates.Give(invocation.Instance, argument, path);
                break;
            case IInvocationOperation invocation:
                Pass(invocation, invocation.TargetMethod, argument, path);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                run.Objects.Construct(creation, constructor, argument, path);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true } when path is null
                && argument.Parameter is { Ordinal: 0, IsParams: false }:
                run.AddSink(call);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer when path is null:
                run.Propagate(indexer.Property.Type.SpecialType == SpecialType.System_String ? indexer : null, null);
                break;
        }
    }

    public void Pass(IInvocationOperation call, IMethodSymbol method, IArgumentOperation argument, AccessPath? path)
    {
        if (argument.Parameter is not { } parameter)
        {
            return;
        }

        if (call.Parent is IInterpolatedStringAppendOperation { Parent.Parent: IInterpolatedStringHandlerCreationOperation handler })
        {
            run.Propagate(run.Summaries.IsExact ? null : handler, path);
            return;
        }

        foreach (var body in Bodies(method).Where(one => parameter.Ordinal < one.Parameters.Length))
        {
            Apply(
                call,
                argument,
                run.Summaries.Of(
                    body.OriginalDefinition, body.OriginalDefinition.Parameters[parameter.Ordinal], path, run.Active, run.Cancellation));
        }

        if (path is { Member: AccessPath.Call })
        {
            run.Delegates.PassFunction(call, method, parameter, path.Rest);
        }
        else if (!run.Models.HasBody(method))
        {
            UseBy(call, method, argument, parameter, path);
        }
        else if (parameter.Ordinal == 0)
        {
            run.Delegates.PropagateToFunctions(call, path);
        }
    }

    /// <summary>The methods whose bodies a call may come to: the method's own, and those that override or implement it.</summary>
    private IEnumerable<IMethodSymbol> Bodies(IMethodSymbol method) =>
        !run.Models.Declares(method) ? []
            : new[] { method }.Concat(run.Summaries.Bodies.Implementations(method.OriginalDefinition, run.Cancellation))
                .Where(run.Models.HasBody);

    /// <summary>The value is what a method is called on.</summary>
    public void Receive(IInvocationOperation call, AccessPath? path)
    {
        if (path is { Member: AccessPath.Call } && call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            run.Propagate(call, path.Rest);
        }
        else if (!run.Models.HasBody(call.TargetMethod))
        {
            UseBy(call, call.TargetMethod, null, null, path);
        }
        else
        {
            run.Objects.Extend(call, call.TargetMethod, path);
        }
    }

    /// <summary>A method of another assembly takes the value: its name and signature say what for.</summary>
    private void UseBy(
        IInvocationOperation call, IMethodSymbol method, IArgumentOperation? argument, IParameterSymbol? parameter, AccessPath? path)
    {
        if (path is not null
            && (parameter is null or { Ordinal: 0 })
            && call.Arguments.Any(one =>
                AccessPath.KeyOf(one.Value) is { } key && (key == path.Member || TextMethods.IsKey(one.Parameter))))
        {
            ReadKeyed(call, path);
            return;
        }

        if (path is null && parameter is null && method.Name == "ContainsKey")
        {
            return; // The values hold the text, and a key is asked for; texts that are keys were seen when they were put in.
        }

        if (path is null && (TextMethods.Decides(method) || TextMethods.IsKey(parameter)))
        {
            if (!run.Summaries.IsExact || !TextMethods.IsPartial(method))
            {
                run.AddSink(call, OtherTexts(call, argument));
            }

            return;
        }

        if (TextMethods.Carries(method) && !(run.Summaries.IsExact && TextMethods.Changes(method)))
        {
            run.Propagate(call, path);
        }

        foreach (var taken in argument is null && TextMethods.IsOfLibrary(method)
            ? call.Arguments.Where(static one =>
                one.Parameter is { RefKind: RefKind.Out } taker && TextMethods.CanCarry(taker.Type))
            : [])
        {
            run.Stores.Store(taken.Value, path);
        }

        if (TextMethods.Collects(method) && argument is not null)
        {
            run.Stores.Store(call.Instance, path);
        }

        run.Stores.StoreDestinations(call, argument, path);
        if (parameter is null or { Ordinal: 0 })
        {
            run.Delegates.PropagateToFunctions(call, path);
        }
    }

    /// <summary>What following the callee's parameter found, seen from this call.</summary>
    private void Apply(IInvocationOperation call, IArgumentOperation argument, FlowOutcome outcome)
    {
        foreach (var sink in outcome.Sinks)
        {
            run.AddSink(argument, sink, [.. sink.Others.Select(other => AtCall(call, other))]);
        }

        foreach (var path in outcome.Returns)
        {
            run.Propagate(call, path);
        }

        foreach (var (parameter, path) in outcome.Outs)
        {
            run.Stores.Store(call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == parameter.Ordinal)?.Value, path);
        }

        foreach (var (function, path) in outcome.Given)
        {
            if (call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == function.Ordinal) is { } given)
            {
                run.Delegates.Give(given.Value, given, path);
            }
        }
    }

    private static IOperation AtCall(IInvocationOperation call, IOperation other) =>
        other.Unwrap() is IParameterReferenceOperation { Parameter: var parameter }
        && call.Arguments.FirstOrDefault(one => one.Parameter.SameAs(parameter)) is { } argument
            ? argument.Value
            : other;

    private static IOperation?[] OtherTexts(IInvocationOperation call, IArgumentOperation? argument) =>
        [
            .. call.Arguments
                .Where(one => one != argument && one.ArgumentKind != ArgumentKind.DefaultValue && TextMethods.IsText(one.Value))
                .Select(static one => one.Value),
            argument is null ? null : call.Instance is { } instance && TextMethods.IsText(instance) ? instance : null
        ];
}
