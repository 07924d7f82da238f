using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <content>
/// Errors that come in a result type of the user's, such as <c>Result&lt;T&gt;</c> with a value or an error. Where what is answered is read
/// out of one, its origin is followed: what was put into it is answered.
/// </content>
internal sealed partial class AnswerReader
{
    /// <summary>Parameters that are answered, or of which a member is; and types of which a method answers a member.</summary>
    private readonly HashSet<ISymbol> handedOn = new(SymbolEqualityComparer.Default);

    private readonly HashSet<IOperation> carriers = [];
    private readonly HashSet<ISymbol> carrierSources = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IOperation> carried = [];
    private readonly HashSet<ISymbol> tested = new(SymbolEqualityComparer.Default);
    private int carriersAround;

    private void Produce(INamedTypeSymbol error, IOperation value)
    {
        Answers.Produced.Add((error, value));
        if (carriersAround > 0)
        {
            carried.Add(value);
        }
    }

    /// <summary>Code that asks whether an error is of a type may answer something else for it.</summary>
    private void NoteTest(IOperation operation)
    {
        var type = operation switch
        {
            IIsTypeOperation test => test.TypeOperand,
            ITypePatternOperation pattern => pattern.MatchedType,
            IDeclarationPatternOperation pattern => pattern.MatchedType,
            IRecursivePatternOperation pattern => pattern.MatchedType,
            _ => null,
        };
        if (ErrorOf(type) is { } error)
        {
            tested.Add(error);
        }
    }

    /// <summary>Errors of a result type that someone asks for by their type are answered perhaps.</summary>
    private void LeaveTested()
    {
        foreach (var one in Answers.Produced.Where(one => carried.Contains(one.Value) && tested.Contains(one.Error)).ToList())
        {
            Answers.Produced.Remove(one);
            Answers.Promised.Add(one.Error);
        }
    }

    /// <summary>A method answers what it finds in the values that it is given: those are followed.</summary>
    private void FollowCarriers(IInvocationOperation call)
    {
        if (!MayAnswer(call.Type))
        {
            return;
        }

        var functions = call.Arguments.Select(static argument => argument.Value.Unwrap()).OfType<IDelegateCreationOperation>().ToList();
        var givesOn = functions.Exists(function => Function(function)?.Parameters.Any(one => handedOn.Contains(one.OriginalDefinition)) == true);
        if (call.Instance is { } instance && (givesOn || handedOn.Contains(call.TargetMethod.ContainingType.OriginalDefinition)))
        {
            FollowCarrier(instance);
        }

        foreach (var argument in call.Arguments.Where(static one => one.Value.Unwrap() is not IDelegateCreationOperation))
        {
            if (argument.Parameter is { OriginalDefinition: var parameter } && !MayAnswer(parameter.Type)
                && (givesOn || handedOn.Contains(parameter) || handedOn.Contains(parameter.Type.OriginalDefinition)))
            {
                FollowCarrier(argument.Value);
            }
        }
    }

    /// <summary>A member is answered: what else its owner was made of is not.</summary>
    private void FollowOwner(IMemberReferenceOperation member)
    {
        if (member.Instance is null || member.Type is null or { SpecialType: SpecialType.System_Object } || !MayAnswer(member.Type))
        {
            return;
        }

        switch (member.Instance.Unwrap())
        {
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } matched:
                FollowCarrier(MatchedBy(matched));
                break;
            case IInstanceReferenceOperation:
                handedOn.Add(member.Member.ContainingType.OriginalDefinition);
                break;
            case var owner:
                FollowCarrier(owner);
                break;
        }
    }

    /// <summary>The value that a pattern looks at.</summary>
    private static IOperation? MatchedBy(IOperation pattern)
    {
        var current = pattern.Parent;
        while (current is not (null or IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation))
        {
            current = current.Parent;
        }

        return current switch
        {
            IIsPatternOperation test => test.Value,
            ISwitchExpressionOperation choice => choice.Value,
            ISwitchOperation choice => choice.Value,
            _ => null,
        };
    }

    /// <summary>Where a value comes from that an error was read out of: the errors that go into it.</summary>
    private void FollowCarrier(IOperation? value)
    {
        cancellation.ThrowIfCancellationRequested();
        if (value is null || !carriers.Add(value))
        {
            return;
        }

        carriersAround++;
        switch (value)
        {
            case IConversionOperation conversion:
                FollowInto(conversion.Operand);
                break;
            case IParenthesizedOperation or IAwaitOperation or IConditionalAccessOperation:
                FollowCarrier((value as IConditionalAccessOperation)?.WhenNotNull ?? value.ChildOperations.First());
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                FollowCarrier(choice.WhenTrue);
                FollowCarrier(otherwise);
                break;
            case ICoalesceOperation coalesce:
                FollowCarrier(coalesce.Value);
                FollowCarrier(coalesce.WhenNull);
                break;
            case ISwitchExpressionOperation choice:
                choice.Arms.Select(static arm => arm.Value).ToList().ForEach(FollowCarrier);
                break;
            case ILocalReferenceOperation { Local: var local }:
                values.Of(local, cancellation).Concat(given.Of(local, cancellation)).ToList().ForEach(FollowCarrier);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                handedOn.Add(parameter.OriginalDefinition);
                break;
            case IInstanceReferenceOperation { Type: { } type }:
                handedOn.Add(type.OriginalDefinition);
                break;
            case IObjectCreationOperation creation:
                creation.Arguments.Select(static argument => argument.Value)
                    .Concat((creation.Initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>().Select(static one => one.Value))
                    .ToList().ForEach(FollowInto);
                break;
            case IInvocationOperation call:
                FollowCarrier(call);
                break;
        }

        carriersAround--;
    }

    /// <summary>What a result type is made of: an error, or another such value.</summary>
    private void FollowInto(IOperation part)
    {
        if (part.Type is { SpecialType: not SpecialType.System_Object } type && MayAnswer(type))
        {
            Follow(part);
        }
        else
        {
            FollowCarrier(part);
        }
    }

    /// <summary>A method that gives such a value: by what it returns, and by what it was called with.</summary>
    private void FollowCarrier(IInvocationOperation call)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (method.ContainingNamespace?.ToDisplayString() is "System.Threading.Tasks")
        {
            FollowCarrier(call.Instance);
            call.Arguments.Select(static argument => argument.Value).ToList().ForEach(FollowCarrier);
        }
        else if (models.Declares(method) && carrierSources.Add(method))
        {
            foreach (var body in bodies.Implementations(method, cancellation).Prepend(method))
            {
                bodies.Returned(body, cancellation).ToList().ForEach(FollowCarrier);
            }
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Unwrap() is IDelegateCreationOperation function)
            {
                FollowCarrierOf(function);
            }
            else if (argument.Parameter is { OriginalDefinition: var parameter } && handedOn.Contains(parameter))
            {
                FollowInto(argument.Value);
            }
        }

        if (call.Instance is not null && handedOn.Contains(method.ContainingType.OriginalDefinition))
        {
            FollowCarrier(call.Instance);
        }
    }

    /// <summary>A function that gives the next such value, as <c>Bind</c> and its like take it.</summary>
    private void FollowCarrierOf(IDelegateCreationOperation function)
    {
        switch (function.Target)
        {
            case IAnonymousFunctionOperation lambda:
                Reachable.In(lambda.Body, models, cancellation).OfType<IReturnOperation>().Select(static leave => leave.ReturnedValue)
                    .ToList().ForEach(FollowCarrier);
                break;
            case IMethodReferenceOperation { Method: var method } when carrierSources.Add(method.OriginalDefinition):
                bodies.Returned(method, cancellation).ToList().ForEach(FollowCarrier);
                break;
        }
    }

    private static IMethodSymbol? Function(IDelegateCreationOperation creation) => creation.Target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };
}
